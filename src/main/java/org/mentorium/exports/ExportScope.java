package org.mentorium.exports;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;

/**
 * What an export is of.
 *
 * @param viewer the administrator for whom it is made
 * @param program null for every program
 * @param from first day, null for open
 * @param until last day, null for open
 */
public record ExportScope(
        Viewer viewer,
        @Nullable Long program,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /**
     * The day of a round (r) of a questionnaire in a program (g): when it opened or opens. Where it opens for each on a day
     * of their own, the program's first.
     */
    public static final String ROUND_DAY =
            "coalesce((r.opened_at at time zone g.time_zone)::date, r.opens_on, g.starts_on,"
                    + " (g.created_at at time zone g.time_zone)::date)";

    /**
     * The condition on a program's id, as SQL. COPY takes no parameters, so values stand in the text: a number here and
     * dates below, which can hold nothing else.
     */
    public String programIs(String column) {
        return program == null ? "true" : column + " = " + program.longValue();
    }

    /** The condition that whom it is made for coordinates the program with this id. */
    String coordinates(String column) {
        return "exists (select from program_role c where c.program_id = " + column + " and c.person_id = " + viewer.id()
                + " and c.role = 'COORDINATOR')";
    }

    /** The condition on a day. */
    public String covers(String day) {
        return (from == null ? "true" : day + " >= date '" + from + "'")
                + (until == null ? "" : " and " + day + " <= date '" + until + "'");
    }
}
