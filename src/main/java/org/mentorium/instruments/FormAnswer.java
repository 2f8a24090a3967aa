package org.mentorium.instruments;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a form's fields hold it; a kind uses one of the three.
 *
 * @param answer one value or words
 * @param answers several values
 * @param rows a value for each row of a matrix
 */
public record FormAnswer(
        @Nullable String answer,
        @Nullable List<@Nullable String> answers,
        @Nullable Map<String, @Nullable String> rows) {

    public static final FormAnswer NONE = new FormAnswer("", List.of(), Map.of());

    public static FormAnswer of(String answer) {
        return new FormAnswer(answer, List.of(), Map.of());
    }

    /** The one field, without white space around it; empty when nothing was sent. */
    String one() {
        return stripped(answer);
    }

    List<String> several() {
        return answers == null
                ? List.of()
                : answers.stream()
                        .map(FormAnswer::stripped)
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .toList();
    }

    String row(String key) {
        return rows == null ? "" : stripped(rows.get(key));
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
