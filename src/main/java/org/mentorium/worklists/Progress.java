package org.mentorium.worklists;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.charts.Chart;

/**
 * How a program's sessions went, week by week.
 *
 * @param sessionPlan sessions a week that the program asks of one relationship; null when it asks for none
 * @param hourPlan the same of hours
 */
record Progress(
        List<Week> weeks,
        @Nullable Double sessionPlan,
        @Nullable Double hourPlan,
        Chart sessions,
        Chart hours) {

    public long sessionsHeld() {
        return weeks.stream().mapToLong(Week::sessions).sum();
    }

    public double hoursHeld() {
        return weeks.stream().mapToDouble(Week::hours).sum();
    }

    public LocalDate since() {
        return weeks.get(0).first();
    }

    public LocalDate until() {
        return weeks.get(weeks.size() - 1).last();
    }

    /** What the plan asks from the first of these weeks to the end of the last; null when it asks for none. */
    public @Nullable Long sessionsPlanned() {
        return planned(sessionPlan);
    }

    public @Nullable Long hoursPlanned() {
        return planned(hourPlan);
    }

    private @Nullable Long planned(@Nullable Double plan) {
        return plan == null
                ? null
                : Math.round(
                        weeks.stream().mapToDouble(week -> week.asked(plan)).sum());
    }
}
