package org.mentorium.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An upload that may be stored: typed, looked through, pictures made anew. It lies on the disk until it is closed. */
public record CheckedFile(String name, String mediaType, long size, byte[] sha256, Path path) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
