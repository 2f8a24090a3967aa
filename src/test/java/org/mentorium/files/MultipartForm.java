package org.mentorium.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with one file, as a browser sends it; the file is made while it is sent. */
public final class MultipartForm {

    public static final String BOUNDARY = "----mentorium-test";

    private MultipartForm() {}

    /** Everything before the file's own bytes. */
    public static byte[] head(Map<String, String> fields, String name) {
        StringBuilder head = new StringBuilder();
        fields.forEach((field, value) -> head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                .append(field)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        head.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] tail() {
        return ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Of known length, as browsers send it. */
    public static BodyPublisher body(Map<String, String> fields, String name, long size) {
        byte[] head = head(fields, name);
        byte[] tail = tail();
        return BodyPublishers.fromPublisher(
                BodyPublishers.ofInputStream(() -> new java.io.SequenceInputStream(
                        new ByteArrayInputStream(head),
                        new java.io.SequenceInputStream(bytes(size), new ByteArrayInputStream(tail)))),
                head.length + size + tail.length);
    }

    /** Bytes that do not compress well and are of no known kind. */
    public static InputStream bytes(long size) {
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                return at < size ? value(at++) & 0xff : -1;
            }

            @Override
            public int read(byte[] to, int from, int most) throws IOException {
                int n = (int) Math.min(most, size - at);
                for (int i = 0; i < n; i++) {
                    to[from + i] = value(at++);
                }
                return n == 0 && most > 0 ? -1 : n;
            }
        };
    }

    private static byte value(long at) {
        return (byte) ((at * 2654435761L >>> 13) | 1);
    }
}
