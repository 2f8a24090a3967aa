package org.mentorium.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.util.Arrays;

/** The text of a file as it comes: UTF-8 with or without a byte order mark. Anything else is refused with its line. */
final class UploadedText extends Reader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] UTF_16_LE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BE = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int SIZE = 1 << 16;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).flip();
    /** As large: no text has more characters than bytes. */
    private final CharBuffer chars = CharBuffer.allocate(SIZE).flip();
    /** A fresh decoder reports what it can't read instead of replacing it. */
    private final CharsetDecoder decoder = UTF_8.newDecoder();

    private boolean ended;
    private int line = 1;
    private boolean afterReturn;

    UploadedText(InputStream in) throws IOException {
        this.in = in;
        fill();
        if (starts(ZIP) || starts(OLD_OFFICE)) {
            throw new UnreadableFile(Problem.of(0, "export.upload.workbook"));
        }
        if (starts(UTF_16_LE) || starts(UTF_16_BE)) {
            throw new UnreadableFile(Problem.of(0, "export.upload.utf16"));
        }
        if (starts(BYTE_ORDER_MARK)) {
            bytes.position(BYTE_ORDER_MARK.length);
        }
    }

    private boolean starts(byte[] with) {
        return bytes.limit() >= with.length && Arrays.equals(bytes.array(), 0, with.length, with, 0, with.length);
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        ended = n < bytes.remaining();
        bytes.position(bytes.position() + n).flip();
    }

    @Override
    public int read(char[] to, int from, int most) throws IOException {
        if (!chars.hasRemaining() && !decode()) {
            return -1;
        }
        int n = Math.min(most, chars.remaining());
        chars.get(to, from, n);
        return n;
    }

    private boolean decode() throws IOException {
        chars.clear();
        while (chars.position() == 0 && (bytes.hasRemaining() || !ended)) {
            if (!ended) {
                fill();
            }
            boolean bad = decoder.decode(bytes, chars, ended).isError();
            look();
            if (bad) {
                throw new UnreadableFile(Problem.of(line, "export.upload.not-utf8", line));
            }
        }
        chars.flip();
        return chars.hasRemaining();
    }

    /** Counts as the CSV reader does: CR LF, LF and a lone CR each end a line. */
    private void look() throws UnreadableFile {
        char[] text = chars.array();
        int n = chars.position();
        for (int i = 0; i < n; i++) {
            char c = text[i];
            if (c == '\0') {
                throw new UnreadableFile(Problem.of(line, "export.upload.nul", line));
            }
            if (c == '\r' || c == '\n' && !afterReturn) {
                line++;
            }
            afterReturn = c == '\r';
        }
    }

    /** The stream is the caller's. */
    @Override
    public void close() {}
}
