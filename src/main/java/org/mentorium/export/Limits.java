package org.mentorium.export;

/** How much of an upload is read: bytes of the file and rows below the header. */
public record Limits(int bytes, int rows) {

    private static final int MEGABYTE = 1 << 20;

    /** 10 MB and 20,000 rows: more than any program has people. */
    public static final Limits USUAL = new Limits(10 * MEGABYTE, 20_000);

    int megabytes() {
        return Math.max(1, bytes / MEGABYTE);
    }
}
