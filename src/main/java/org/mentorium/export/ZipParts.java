package org.mentorium.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of an uploaded workbook, unpacked in memory up to a bound, whatever the file says of its size. It goes by
 * the file's directory, for what streams of parts say of their lengths differs between programs; that needs a file.
 */
final class ZipParts {

    private static final int MOST_BYTES = 24 << 20;
    private static final int MOST_PARTS = 500;

    private ZipParts() {}

    static Map<String, byte[]> read(byte[] file) throws IOException {
        Path place = Files.createTempFile("workbook", ".zip");
        try {
            Files.write(place, file);
            return read(place);
        } finally {
            Files.delete(place);
        }
    }

    private static Map<String, byte[]> read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            // Pictures and the like are not looked at.
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> entry.getName().matches("xl/.*\\.(xml|rels)"))
                    .toList();
            Map<String, byte[]> parts = new HashMap<>();
            int left = MOST_BYTES;
            for (ZipEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] part = in.readNBytes(left + 1);
                    left -= part.length;
                    if (left < 0 || parts.size() == MOST_PARTS) {
                        throw new UnreadableFile(Problem.of(0, "export.upload.bomb", MOST_BYTES >> 20));
                    }
                    parts.putIfAbsent(entry.getName(), part);
                }
            }
            return parts;
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(Problem.of(0, "export.upload.broken-workbook"));
        }
    }
}
