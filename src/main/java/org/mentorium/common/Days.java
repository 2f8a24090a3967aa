package org.mentorium.common;

import java.time.LocalDate;

/** Which days anybody can mean: adding to those further away would leave the calendar. */
public final class Days {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private Days() {}

    public static boolean near(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
