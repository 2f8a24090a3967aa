package org.mentorium.portfolios;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.mentorium.common.RuleBroken;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an archive from its beginning, once, without writing anything by the names in it. Only files that the JSON names
 * are given on; whatever else is in it is passed over, and all that comes out of the compression is counted.
 */
final class ArchiveStream {

    private static final long MOST_INFLATED = 400_000_000;
    private static final int MOST_JSON = 20_000_000;
    private static final int MOST_ENTRIES = 5000;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Takes one file of the archive; closing the stream is not its business. */
    interface Files {
        void take(Archive.File file, InputStream content) throws IOException;
    }

    /** Takes the list of items before any file. */
    interface Items {
        void take(Archive archive);
    }

    private ArchiveStream() {}

    /** The files that were named and found. */
    static Set<String> read(InputStream in, Items items, Files files) throws IOException {
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        Counted content = new Counted(zip);
        try {
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals("portfolio.json")) {
                throw new RuleBroken("portfolioImports.notOurs").at("file");
            }
            Archive archive = parse(content);
            items.take(archive);
            Map<String, Archive.File> wanted = new HashMap<>();
            archive.items().forEach(item -> item.files().forEach(file -> wanted.put(file.path(), file)));
            Set<String> found = new HashSet<>();
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new RuleBroken("portfolioImports.tooMuch").at("file");
                }
                Archive.File file = wanted.get(entry.getName());
                if (file != null && found.add(file.path())) {
                    files.take(file, content);
                }
                content.skipRest();
            }
            return found;
        } catch (ZipException | IllegalArgumentException | java.io.EOFException e) {
            throw new RuleBroken("portfolioImports.notOurs").at("file");
        }
    }

    private static Archive parse(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_JSON + 1);
        if (bytes.length > MOST_JSON) {
            throw new RuleBroken("portfolioImports.tooMuch").at("file");
        }
        try {
            Archive archive = JSON.readValue(bytes, Archive.class);
            if (!Archive.FORMAT.equals(archive.format()) || archive.version() != Archive.VERSION) {
                throw new RuleBroken("portfolioImports.notOurs").at("file");
            }
            return ArchiveRules.checked(archive);
        } catch (JacksonException e) {
            throw new RuleBroken("portfolioImports.notOurs").at("file");
        }
    }

    /** Counts over all entries; an end of one is not the end of the whole. */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            int n = super.read(to, from, most);
            count += Math.max(n, 0);
            if (count > MOST_INFLATED) {
                throw new RuleBroken("portfolioImports.tooMuch").at("file");
            }
            return n;
        }

        /** Skipping would inflate without counting. */
        void skipRest() throws IOException {
            byte[] away = new byte[1 << 16];
            while (read(away, 0, away.length) >= 0) {
                continue;
            }
        }

        @Override
        public void close() {
            // The archive goes on behind this entry.
        }
    }
}
