package org.mentorium.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Data, and what other programs computed from them; the commands are the first line of each program beside it. */
final class Elsewhere {

    private Elsewhere() {}

    static List<String> lines(String file) {
        try (InputStream in =
                Objects.requireNonNull(Elsewhere.class.getResourceAsStream("/statistics/" + file), file)) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The numbers on the line that begins with this name. */
    static double[] said(String file, String name) {
        return lines(file).stream()
                .map(line -> line.split(" "))
                .filter(words -> words[0].equals(name))
                .findFirst()
                .map(words -> Arrays.stream(words)
                        .skip(1)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .orElseThrow();
    }

    /** A column of a CSV file, NaN for an empty field. */
    static double[] column(String file, String name, Predicate<String> rows) {
        List<String> lines = lines(file);
        int column = List.of(lines.get(0).split(",")).indexOf(name);
        return lines.stream()
                .skip(1)
                .filter(rows)
                .map(line -> line.split(",", -1)[column])
                .mapToDouble(field -> field.isEmpty() ? Double.NaN : Double.parseDouble(field))
                .toArray();
    }

    static double[] column(String file, String name) {
        return column(file, name, line -> true);
    }
}
