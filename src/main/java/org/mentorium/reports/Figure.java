package org.mentorium.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;

/**
 * One figure of the report; the page and the files show the same ones.
 *
 * @param measure stable name in the files; its words on the page are {@code reports.measure.<measure>} unless given
 * @param words what it is called when that is data: a question's text
 * @param group all, mentors, mentees, or a section of the plan
 * @param phase planned, held, pre, post, change, or empty
 * @param n the people or relationships that it is about
 * @param value null when it is withheld
 */
record Figure(
        String section,
        String measure,
        @Nullable Words words,
        String group,
        String phase,
        int n,
        @Nullable BigDecimal value,
        String unit) {

    /** Fewer people than this are not described by a figure. */
    static final int FEWEST = 5;

    static final String PEOPLE = "people";
    static final String SHARE = "share";

    /** A plain count of steps or people, which describes nobody. */
    static Figure count(String section, String measure, String group, int n) {
        return new Figure(section, measure, null, group, "", n, BigDecimal.valueOf(n), PEOPLE);
    }

    /** A figure about what n people did or said: withheld when they are too few. */
    static Figure about(
            String section, String measure, String group, String phase, int n, @Nullable Number value, String unit) {
        return new Figure(section, measure, null, group, phase, n, n < FEWEST ? null : exact(value), unit);
    }

    Figure named(Words name) {
        return new Figure(section, measure, name, group, phase, n, value, unit);
    }

    Figure in(String otherUnit) {
        return new Figure(section, measure, words, group, phase, n, value, otherUnit);
    }

    Figure phase(String name) {
        return new Figure(section, measure, words, group, name, n, value, unit);
    }

    /** Too few people, or a questionnaire that is still open; a share of nothing is empty but not withheld. */
    public boolean withheld() {
        return value == null && (n < FEWEST || section.equals(ChangeFigures.SECTION));
    }

    /** A part of a whole, 0 to 1. */
    static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal exact(@Nullable Number value) {
        if (value == null) {
            return null;
        }
        BigDecimal exact = value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
        BigDecimal rounded = exact.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
