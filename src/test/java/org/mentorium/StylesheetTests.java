package org.mentorium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The one stylesheet of the pages, the one of what is printed, and the templates that count on them. */
class StylesheetTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final int LARGEST = 15_000;
    private static final Pattern CLASSES = Pattern.compile("\\sclass=\"([^\"]*)\"");
    private static final Pattern SELECTORS = Pattern.compile("\\.([a-z][a-z0-9-]*)");
    private static final Pattern PHYSICAL = Pattern.compile(
            "(?m)[;{]\\s*((?:margin|padding|border)-(?:left|right|top|bottom)|(?:min-|max-)?(?:width|height)|left|right|top|bottom)\\s*:");

    private final String css = Files.readString(RESOURCES.resolve("static/app.css"));

    StylesheetTests() throws IOException {}

    @Test
    void everyClassOfATemplateHasAStyle() throws IOException {
        String printed = Files.readString(RESOURCES.resolve("print/print.css"));
        Set<String> styled = Stream.of(css, printed)
                .flatMap(sheet -> groups(SELECTORS, sheet))
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                groups(CLASSES, Files.readString(file))
                        .flatMap(names -> Stream.of(names.trim().split("\\s+")))
                        .filter(name -> !styled.contains(name))
                        .forEach(name -> unknown.add(name + " in " + file.getFileName()));
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void itReadsFromRightToLeftAsWell() {
        assertThat(groups(PHYSICAL, css)).isEmpty();
    }

    @Test
    void itIsSmallOnASlowLine() throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(sent)) {
            zip.write(css.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(sent.size()).isLessThan(LARGEST);
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }
}
