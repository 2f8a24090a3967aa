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
     * The condition on a program's id, as SQL. COPY takes no parameters, so values stand in the text: a number here and
     * dates below, which can hold nothing else.
     */
    String programIs(String column) {
        return program == null ? "true" : column + " = " + program.longValue();
    }

    /** The condition on a day. */
    String covers(String day) {
        return (from == null ? "true" : day + " >= date '" + from + "'")
                + (until == null ? "" : " and " + day + " <= date '" + until + "'");
    }
}
