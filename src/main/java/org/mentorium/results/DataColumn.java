package org.mentorium.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mentorium.export.SavVariable;

/**
 * A column of a file for statistics programs.
 *
 * @param bytes the most that a text has in UTF-8; 0 for numbers
 * @param values what numbers mean
 * @param missing numbers that stand for no answer
 */
record DataColumn(
        String name, String label, int bytes, int decimals, Map<Integer, String> values, Map<Integer, String> missing) {

    private static final int LONGEST = 60;
    private static final Set<String> RESERVED =
            Set.of("all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with");

    static DataColumn text(String name, String label, int bytes) {
        return new DataColumn(name, label, Math.max(1, bytes), 0, Map.of(), Map.of());
    }

    static DataColumn number(String name, String label, int decimals) {
        return new DataColumn(name, label, 0, decimals, Map.of(), Map.of());
    }

    static DataColumn closed(String name, String label, Map<Integer, String> values, Map<Integer, String> missing) {
        return new DataColumn(name, label, 0, 0, values, missing);
    }

    boolean text() {
        return bytes > 0;
    }

    SavVariable sav() {
        return text()
                ? SavVariable.text(name, label, bytes)
                : SavVariable.number(name, label, decimals)
                        .labelled(real(values))
                        .missing(real(missing));
    }

    private static Map<Double, String> real(Map<Integer, String> some) {
        Map<Double, String> real = new LinkedHashMap<>();
        some.forEach((value, meaning) -> real.put(value.doubleValue(), meaning));
        return real;
    }

    /** A name that SPSS, R and spreadsheets take, unlike those that are taken. */
    static String name(String wanted, List<DataColumn> taken) {
        String plain =
                wanted.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String safe = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) || RESERVED.contains(plain)
                ? "v_" + plain
                : plain;
        String fitting = safe.substring(0, Math.min(LONGEST, safe.length()));
        String name = fitting;
        for (int i = 2; isTaken(name, taken); i++) {
            name = fitting.substring(0, Math.min(LONGEST - 4, fitting.length())) + "_" + i;
        }
        return name;
    }

    private static boolean isTaken(String name, List<DataColumn> taken) {
        return taken.stream().anyMatch(column -> column.name().equals(name));
    }
}
