package org.mentorium.instruments;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.export.UploadedTable;

/** One row of a table, cell by cell; what cannot be read is noted among the problems. */
final class TableLine {

    private static final Set<String> YES = Set.of("yes", "sí", "si", "oui", "true", "1", "y", "x");
    private static final Set<String> NO = Set.of("", "no", "non", "false", "0", "n");

    final TablePart part;
    private final UploadedTable.Row row;
    private final List<TableProblem> problems;

    TableLine(TablePart part, UploadedTable.Row row, List<TableProblem> problems) {
        this.part = part;
        this.row = row;
        this.problems = problems;
    }

    int number() {
        return row.line();
    }

    void problem(String column, String message, Object... args) {
        problems.add(new TableProblem(row.line(), column, message, List.of(args)));
    }

    String cell(String column) {
        return row.cell(column);
    }

    /** The keys in one cell, parted by commas or what people write instead. */
    List<String> keys(String column) {
        return Arrays.stream(cell(column).split("[,;|\\s]+"))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /** Nothing when all languages are blank. */
    @Nullable
    Words optional(String column) {
        Map<String, String> texts = new HashMap<>();
        for (String language : List.of("en", "es", "fr")) {
            String text = cell(column + "_" + language);
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        if (!texts.isEmpty() && !texts.containsKey("en")) {
            problem(column + "_en", "instruments.table.english");
            texts.put("en", "?");
        }
        return texts.isEmpty() ? null : new Words(texts);
    }

    Words required(String column) {
        Words words = optional(column);
        if (words == null) {
            problem(column + "_en", "instruments.table.needed");
        }
        return Objects.requireNonNullElseGet(words, TableLine::blank);
    }

    /** What a draft may leave to be said later. */
    Words later(String column) {
        return Objects.requireNonNullElseGet(optional(column), TableLine::blank);
    }

    static Words blank() {
        return new Words(Map.of("en", ""));
    }

    /** A whole number; nothing when the cell is blank. */
    @Nullable
    Integer whole(String column) {
        BigDecimal number = decimal(column);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            problem(column, "instruments.table.whole", cell(column));
            return null;
        }
    }

    /** With a point or a comma; nothing when the cell is blank. */
    @Nullable
    BigDecimal decimal(String column) {
        String cell = cell(column).replace(',', '.').replace('−', '-');
        if (cell.isEmpty()) {
            return null;
        }
        if (!cell.matches("[+-]?\\d{1,12}(\\.\\d{1,12})?([eE][+-]?\\d)?")) {
            problem(column, "instruments.table.number", cell(column));
            return null;
        }
        return new BigDecimal(new BigDecimal(cell).toPlainString());
    }

    boolean yes(String column) {
        String cell = cell(column).toLowerCase(Locale.ROOT);
        if (!YES.contains(cell) && !NO.contains(cell)) {
            problem(column, "instruments.table.choice", cell(column), "yes, no");
        }
        return YES.contains(cell);
    }

    @Nullable
    Condition condition() {
        String cell = cell("show_if");
        Condition condition = ConditionText.read(cell);
        if (condition == null && !cell.isEmpty()) {
            problem("show_if", "instruments.table.condition", cell);
        }
        return condition;
    }

    /** One of some names, in small or capital letters; nothing, and a problem, for others. */
    <T extends Enum<T>> Optional<T> choice(String column, String cell, T[] all) {
        Optional<T> chosen = Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(cell))
                .findFirst();
        if (chosen.isEmpty()) {
            unknown(column, cell, Arrays.stream(all).map(Enum::name).toList());
        }
        return chosen;
    }

    void unknown(String column, String cell, List<String> all) {
        problem(column, "instruments.table.choice", cell, String.join(", ", all));
    }
}
