package org.mentorium.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Numbers and texts as an SPSS file has them, little end first. */
final class SavOutput {

    /** The number that stands for none. */
    static final double NOTHING = -Double.MAX_VALUE;

    private final OutputStream out;
    private final byte[] eight = new byte[8];

    SavOutput(OutputStream out) {
        this.out = out;
    }

    void whole(int... numbers) throws IOException {
        for (int number : numbers) {
            for (int i = 0; i < 4; i++) {
                eight[i] = (byte) (number >>> (8 * i));
            }
            out.write(eight, 0, 4);
        }
    }

    void real(double number) throws IOException {
        long bits = Double.doubleToRawLongBits(number);
        for (int i = 0; i < 8; i++) {
            eight[i] = (byte) (bits >>> (8 * i));
        }
        out.write(eight);
    }

    void bytes(byte... some) throws IOException {
        out.write(some);
    }

    void text(String text, int length) throws IOException {
        byte[] cut = cut(text, length);
        padded(cut, 0, cut.length, length);
    }

    void padded(byte[] text, int from, int to, int length) throws IOException {
        out.write(text, from, to - from);
        byte[] blank = new byte[length - (to - from)];
        Arrays.fill(blank, (byte) ' ');
        out.write(blank);
    }

    /** A record of the kinds that programs may leave unread. */
    void extension(int kind, int size, int count) throws IOException {
        whole(7, kind, size, count);
    }

    void extension(int kind, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        extension(kind, 1, bytes.length);
        out.write(bytes);
    }

    void flush() throws IOException {
        out.flush();
    }

    /** At most so many bytes, without half a letter at the end. */
    static byte[] cut(String text, int most) {
        byte[] bytes = text.getBytes(UTF_8);
        if (bytes.length <= most) {
            return bytes;
        }
        int end = most;
        while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }
}
