package org.mentorium.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The text of an uploaded file, or why it has none. */
record UploadedText(String text, @Nullable Problem problem) {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] UTF_16_LE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BE = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static UploadedText decode(byte[] bytes) {
        if (starts(bytes, ZIP) || starts(bytes, OLD_OFFICE)) {
            return failed(Problem.of(0, "export.upload.workbook"));
        }
        if (starts(bytes, UTF_16_LE) || starts(bytes, UTF_16_BE)) {
            return failed(Problem.of(0, "export.upload.utf16"));
        }
        int start = starts(bytes, BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(in.remaining());
        // A fresh decoder reports what it can't read instead of replacing it.
        CharsetDecoder decoder = UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = lineAt(text, text.length());
            return failed(Problem.of(line, "export.upload.not-utf8", line));
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int line = lineAt(text, nul);
            return failed(Problem.of(line, "export.upload.nul", line));
        }
        return new UploadedText(text, null);
    }

    /** The most frequent of comma, semicolon and tab outside quotes on the first line that is not blank. */
    static char separatorOf(String text) {
        String separators = ",;\t";
        int[] counts = new int[separators.length()];
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!quoted && !blank && (c == '\n' || c == '\r')) {
                break;
            }
            blank &= c == '\n' || c == '\r';
            quoted ^= c == '"';
            int which = separators.indexOf(c);
            if (!quoted && which >= 0) {
                counts[which]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return separators.charAt(best);
    }

    /** Counts as the CSV reader does: CR LF, LF and a lone CR each end a line. */
    private static int lineAt(String text, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'))) {
                line++;
            }
        }
        return line;
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static UploadedText failed(Problem problem) {
        return new UploadedText("", problem);
    }
}
