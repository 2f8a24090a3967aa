package org.mentorium.topics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the vocabulary that is shipped. */
final class TopicFile {

    private static final String FILE = "/topics/topics.txt";
    private static final int COLUMNS = 4;

    private TopicFile() {}

    static List<Topic> read() {
        try (InputStream in = Objects.requireNonNull(TopicFile.class.getResourceAsStream(FILE))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Topic> parse(String text) {
        List<Topic> topics = new ArrayList<>();
        String area = "";
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                area = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                topics.add(topic(area, line.split("\\|")));
            }
        }
        return topics;
    }

    private static Topic topic(String area, String[] columns) {
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("Not a topic: " + String.join("|", columns));
        }
        return new Topic(
                columns[0].strip(),
                area,
                Map.of("en", names(columns[1]), "es", names(columns[2]), "fr", names(columns[3])));
    }

    private static List<String> names(String column) {
        return Arrays.stream(column.split(";")).map(String::strip).toList();
    }
}
