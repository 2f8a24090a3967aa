package org.mentorium.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.results.Withheld;

/**
 * One figure of the report; the page and the files show the same ones, and a frozen report keeps them.
 *
 * @param section the chapter that it belongs to
 * @param measure stable name in the files; its words on the page are {@code reports.measure.<measure>} unless given
 * @param words what it is called when that is data: a question's text
 * @param group all, mentors, mentees, or a section of the plan
 * @param phase planned, held, pre, post, change, or empty
 * @param n the people or relationships that it is about
 * @param value null when it is withheld, or when there is nothing that it could be of
 * @param why why it is withheld; null when it is not
 * @param scale on which the value lies; null where it is on none, and in reports that were kept before it was said
 */
record Figure(
        Chapter section,
        String measure,
        @Nullable Words words,
        String group,
        String phase,
        int n,
        @Nullable BigDecimal value,
        String unit,
        @Nullable Withheld why,
        @Nullable Scale scale) {

    /** The lowest and the highest answer that could be given. */
    record Scale(double least, double most) {}

    /** Fewer people than this are not described by a figure. */
    static final int FEWEST = 5;

    static final String PEOPLE = "people";
    static final String SHARE = "share";
    /** The share of those who stayed, of one group less the other. */
    static final String SHARES_APART = "stayed_difference";

    /** A plain count of steps or people, which describes nobody. */
    static Figure count(Chapter section, String measure, String group, int n) {
        return new Figure(section, measure, null, group, "", n, BigDecimal.valueOf(n), PEOPLE, null, null);
    }

    /** A figure about what n people did or said: withheld when they are too few. About nobody there is nothing to hide. */
    static Figure about(
            Chapter section, String measure, String group, String phase, int n, @Nullable Number value, String unit) {
        Figure shown = new Figure(section, measure, null, group, phase, n, exact(value), unit, null, null);
        return n > 0 && n < FEWEST ? shown.withheld(Withheld.FEW) : shown;
    }

    Figure named(Words name) {
        return new Figure(section, measure, name, group, phase, n, value, unit, why, scale);
    }

    /** For where the line that it stands in has its name. */
    Figure unnamed() {
        return new Figure(section, measure, null, group, phase, n, value, unit, why, scale);
    }

    Figure on(double least, double most) {
        return new Figure(section, measure, words, group, phase, n, value, unit, why, new Scale(least, most));
    }

    Figure in(String otherUnit) {
        return new Figure(section, measure, words, group, phase, n, value, otherUnit, why, scale);
    }

    Figure phase(String name) {
        return new Figure(section, measure, words, group, name, n, value, unit, why, scale);
    }

    Figure withheld(Withheld reason) {
        return new Figure(section, measure, words, group, phase, n, null, unit, reason, scale);
    }

    public boolean withheld() {
        return why != null;
    }

    /** Whether it is a difference of two shares, which is said in points: 13 % less would be something else. */
    public boolean inPoints() {
        return measure.equals(SHARES_APART);
    }

    /** A share in whole hundredths. */
    public @Nullable BigDecimal hundredths() {
        return value == null ? null : value.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN);
    }

    boolean is(Chapter chapter, String name, String whose, String when) {
        return section == chapter && measure.equals(name) && group.equals(whose) && phase.equals(when);
    }

    /** A part of a whole, 0 to 1. */
    static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }

    /** To four decimals; what cannot be told, such as a deviation of one, is nothing. */
    private static @Nullable BigDecimal exact(@Nullable Number value) {
        if (value == null || !Double.isFinite(value.doubleValue())) {
            return null;
        }
        BigDecimal exact = value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
        BigDecimal rounded = exact.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
