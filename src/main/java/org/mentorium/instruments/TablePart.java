package org.mentorium.instruments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a row of an instrument's table says, and the columns in which it says it. */
public enum TablePart {
    QUESTIONNAIRE("key text help value"),
    SOURCE("text"),
    LICENCE("kind text"),
    CITATION("text"),
    SCORING("text"),
    SCALE("key kind text"),
    ANSWER("value text"),
    SECTION("key text help show_if"),
    QUESTION("key kind text help scale required phases min max decimals unit show_if"),
    WORDING("phases text"),
    ROW("key text"),
    DIMENSION("key text items reversed");

    /** All columns, in order; each text has one for each language. */
    static final List<String> COLUMNS =
            List.of(("part key kind text_en text_es text_fr help_en help_es help_fr value scale required phases"
                            + " min max decimals unit_en unit_es unit_fr show_if items reversed")
                    .split(" "));

    private final List<String> columns;

    TablePart(String columns) {
        this.columns = List.of(columns.split(" "));
    }

    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean has(String column) {
        return column.equals("part") || columns.contains(column.replaceFirst("_(en|es|fr)$", ""));
    }

    /** The part under whose row it stands; null when it stands by itself. */
    @Nullable
    TablePart parent() {
        return this == ANSWER ? SCALE : this == WORDING || this == ROW ? QUESTION : null;
    }

    /** As rows name them. */
    public static List<String> names() {
        return Arrays.stream(values()).map(TablePart::written).toList();
    }

    static Optional<TablePart> find(String written) {
        return Arrays.stream(values())
                .filter(part -> part.written().equals(written.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
