package org.mentorium.participants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.export.UploadedTable;
import org.mentorium.people.PersonRules;

/** Reads the cells of one row by kind, and gathers what is wrong with them. */
final class CellReader {

    private static final int SHOWN = 60;

    private final UploadedTable.Row row;
    private final List<RowProblem> problems = new ArrayList<>();

    CellReader(UploadedTable.Row row) {
        this.row = row;
    }

    void problem(String column, String key, Object... args) {
        problems.add(RowProblem.of(column, key, args));
    }

    List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    /** A name or title on one line. */
    String line(String column, int longest) {
        String text = row.cell(column).replaceAll("\\s+", " ");
        if (PersonRules.isFormula(text)) {
            problem(column, "formula", shown(column));
        } else if (PersonRules.isMarkup(text)) {
            problem(column, "markup", shown(column));
        }
        return checked(column, text, longest);
    }

    String required(String column, int longest) {
        if (row.cell(column).isEmpty()) {
            problem(column, "missing");
        }
        return line(column, longest);
    }

    /** Several lines. */
    String text(String column, int longest) {
        return checked(column, row.cell(column).replaceAll("\\R", "\n"), longest);
    }

    /** Items separated by semicolons, each once, whatever its capitals. */
    List<String> items(String column, int most, int longest) {
        Map<String, String> items = new LinkedHashMap<>();
        for (String item : split(row.cell(column))) {
            items.putIfAbsent(item.toLowerCase(Locale.ROOT), checked(column, item.replaceAll("\\s+", " "), longest));
        }
        if (items.size() > most) {
            problem(column, "tooMany", most, items.size());
        }
        return List.copyOf(items.values());
    }

    /** A whole number from 0, or null when nothing is said. */
    @Nullable
    Integer number(String column, int most) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[0-9]{1,4}") && Integer.parseInt(text) <= most) {
            return Integer.valueOf(text);
        }
        problem(column, "number", shown(column), most);
        return null;
    }

    /** What the cell says, in so many characters as a message bears. */
    String shown(String column) {
        return cut(row.cell(column));
    }

    static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }

    static List<String> split(String cell) {
        return Arrays.stream(cell.split(Profile.BETWEEN))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private String checked(String column, String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            problem(column, "long", longest, text.codePointCount(0, text.length()));
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            problem(column, "control");
        }
        return text;
    }
}
