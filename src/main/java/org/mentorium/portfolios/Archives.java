package org.mentorium.portfolios;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mentorium.common.Viewer;
import org.mentorium.files.FileStore;
import org.mentorium.portfolios.ArchiveReader.Found;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a portfolio as a ZIP: a page that opens without a connection, the files, and the same as JSON. The JSON comes
 * first, so that whoever reads the ZIP from its beginning knows what follows.
 */
@Component
class Archives {

    private final ArchiveReader reader;
    private final FileStore store;
    private final ITemplateEngine templates;
    private final JsonMapper json;
    private final Clock clock;

    Archives(ArchiveReader reader, FileStore store, ITemplateEngine templates, JsonMapper json, Clock clock) {
        this.reader = reader;
        this.store = store;
        this.templates = templates;
        this.json = json;
        this.clock = clock;
    }

    void write(Viewer viewer, Locale locale, OutputStream out) throws IOException {
        List<Found> found = reader.items(viewer);
        Archive archive = new Archive(
                Archive.SCHEMA,
                Archive.FORMAT,
                Archive.VERSION,
                viewer.name(),
                clock.instant(),
                found.stream().map(Found::item).toList());
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        entry(
                zip,
                "portfolio.json",
                () -> zip.write(json.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(archive)
                        .getBytes(StandardCharsets.UTF_8)));
        for (String resource : List.of(Archive.SCHEMA, "style.css")) {
            entry(zip, resource, () -> copy(resource, zip));
        }
        entry(zip, "index.html", () -> {
            OutputStreamWriter page = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            templates.process("portfolios/archive", new Context(locale, Map.of("archive", archive)), page);
            page.flush();
        });
        for (Found each : found) {
            for (int i = 0; i < each.stored().size(); i++) {
                var file = each.stored().get(i);
                entry(zip, each.item().files().get(i).path(), () -> store.copy(file, zip));
            }
        }
        zip.finish();
    }

    private interface Content {
        void write() throws IOException;
    }

    private static void entry(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.write();
        zip.closeEntry();
    }

    private static void copy(String resource, OutputStream out) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Archives.class.getResourceAsStream("/portfolios/" + resource), resource)) {
            in.transferTo(out);
        }
    }
}
