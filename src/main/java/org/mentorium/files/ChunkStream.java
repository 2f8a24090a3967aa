package org.mentorium.files;

import java.io.IOException;
import java.io.InputStream;

/** Reads a file piece after piece, each when the one before it is used up. */
final class ChunkStream extends InputStream {

    /** Brings one piece. */
    @FunctionalInterface
    interface Chunks {
        byte[] at(int position) throws IOException;
    }

    private final Chunks chunks;
    private long left;
    private byte[] chunk = {};
    private int read;
    private int next;

    ChunkStream(long size, Chunks chunks) {
        this.left = size;
        this.chunks = chunks;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        if (read == chunk.length) {
            chunk = chunks.at(next++);
            read = 0;
        }
        int n = (int) Math.min(Math.min(most, chunk.length - read), left);
        System.arraycopy(chunk, read, to, from, n);
        read += n;
        left -= n;
        return n;
    }
}
