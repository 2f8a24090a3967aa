package org.mentorium.worklists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.charts.Chart;
import org.mentorium.signals.UrgentSignal;

/**
 * How a program stands, for its coordinators.
 *
 * @param roles as what people take part, in the order of the path's columns
 * @param flow the path drawn; null while nobody takes part
 * @param signals the most urgent ones
 * @param waiting who waits for something
 * @param bonds agreements and closures
 * @param progress sessions and hours week by week; null before the first
 */
record Dashboard(
        List<String> roles,
        List<PathRow> path,
        @Nullable Chart flow,
        List<UrgentSignal> signals,
        List<Figure> waiting,
        List<Figure> bonds,
        @Nullable Progress progress) {

    /** A step with how many got there, and how many of them go no further, of each role. */
    record PathRow(Step step, List<Cell> cells) {}

    record Cell(String role, long reached, long stopped) {}

    /**
     * A number and the list behind it.
     *
     * @param about the role, the round's title or the days
     */
    record Figure(Worklist list, String query, long count, Object about) {

        public String href() {
            return "/worklists/" + list.key() + query;
        }
    }

    public boolean nobody() {
        return flow == null;
    }
}
