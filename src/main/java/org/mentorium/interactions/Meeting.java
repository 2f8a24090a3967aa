package org.mentorium.interactions;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A session as far as its dates tell.
 *
 * @param day in the program's zone
 * @param loggedBy who said last what became of it
 */
record Meeting(
        LocalDate day,
        String state,
        String mode,
        int minutes,
        @Nullable Long loggedBy) {

    YearMonth month() {
        return YearMonth.from(day);
    }

    boolean held() {
        return state.equals("HELD");
    }

    boolean calledOff() {
        return state.equals("CANCELLED");
    }

    /** Whether somebody said that it took place, or that somebody did not come. */
    boolean noted() {
        return held() || state.equals("MISSED");
    }
}
