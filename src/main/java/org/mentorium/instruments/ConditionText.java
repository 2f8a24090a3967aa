package org.mentorium.instruments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A condition in one cell of a table: {@code pace = 1, 3} or {@code hours >= 2, <= 5.5}. */
final class ConditionText {

    private static final Pattern WHOLE = Pattern.compile("([a-z][a-z0-9_.-]*)\\s*([=<>≤≥].*)");
    private static final Pattern VALUES = Pattern.compile("=\\s*(-?\\d+(\\s*[,;|]\\s*-?\\d+)*)");
    private static final Pattern BOUND =
            Pattern.compile("(>=|<=|≥|≤)\\s*(-?\\d{1,%1$d}([.,]\\d{1,%1$d})?)".formatted(ConditionRules.DIGITS));
    private static final Pattern BETWEEN = Pattern.compile("[,;]\\s*(?=[<>≤≥])");

    private ConditionText() {}

    static String write(@Nullable Condition condition) {
        if (condition == null) {
            return "";
        }
        if (!condition.bounded()) {
            return condition.variable() + " = "
                    + condition.anyOf().stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        List<String> bounds = new ArrayList<>();
        if (condition.atLeast() != null) {
            bounds.add(">= " + condition.atLeast().toPlainString());
        }
        if (condition.atMost() != null) {
            bounds.add("<= " + condition.atMost().toPlainString());
        }
        return condition.variable() + " " + String.join(", ", bounds);
    }

    /** Null when it is none. */
    static @Nullable Condition read(String cell) {
        Matcher whole = WHOLE.matcher(cell.strip());
        if (!whole.matches()) {
            return null;
        }
        String variable = whole.group(1);
        Matcher values = VALUES.matcher(whole.group(2).strip());
        if (values.matches()) {
            return values(variable, values.group(1).split("[,;|]", -1));
        }
        return bounds(variable, BETWEEN.split(whole.group(2), -1));
    }

    private static @Nullable Condition values(String variable, String[] values) {
        Set<Integer> anyOf = new TreeSet<>();
        try {
            for (String value : values) {
                anyOf.add(Integer.valueOf(value.strip()));
            }
        } catch (NumberFormatException e) {
            return null;
        }
        return new Condition(variable, anyOf, null, null);
    }

    private static @Nullable Condition bounds(String variable, String[] parts) {
        BigDecimal least = null;
        BigDecimal most = null;
        for (String part : parts) {
            Matcher bound = BOUND.matcher(part.strip());
            if (!bound.matches()) {
                return null;
            }
            boolean low = bound.group(1).startsWith(">") || bound.group(1).equals("≥");
            if (low ? least != null : most != null) {
                return null;
            }
            BigDecimal number = new BigDecimal(bound.group(2).replace(',', '.'));
            least = low ? number : least;
            most = low ? most : number;
        }
        return new Condition(variable, Set.of(), least, most);
    }
}
