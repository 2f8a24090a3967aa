package org.mentorium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Thymeleaf would do in silence and nobody would see on the page that was looked at. */
class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z:]+\\b(?:\"[^\"]*\"|'[^']*'|[^>\"'])*>");

    /** A fragment replaces its tag before the tag's condition, loop or variables are read, so they would be lost. */
    @Test
    void noConditionStandsBesideAReplacement() throws IOException {
        List<String> lost = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                Matcher tags = TAG.matcher(Files.readString(file));
                while (tags.find()) {
                    String tag = tags.group();
                    if (tag.matches("(?s).*\\sth:(replace|insert)=.*")
                            && tag.matches("(?s).*\\sth:(if|unless|each|with|switch|case)=.*")
                            && !tag.startsWith("<html")) {
                        lost.add(file.getFileName() + ": " + tag);
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
    }
}
