package org.mentorium.files;

/** What is known of a file without reading it; its type is what it is, whatever its name says. */
public record StoredFile(long id, String name, String mediaType, long size) {

    /** Whether a page can show it. */
    public boolean picture() {
        return mediaType.equals("image/jpeg") || mediaType.equals("image/png");
    }

    /** Whether a page can play it. */
    public boolean sound() {
        return FileTypes.sound(mediaType);
    }

    /** At least 1, for a page. */
    public long kilobytes() {
        return Math.max(1, size / 1000);
    }
}
