package org.mentorium.relationships;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of the viewer's relationships at a glance.
 *
 * @param others names of the other members, separated by commas
 * @param required hours that the program asks for
 * @param openSteps of goals that are open
 * @param unlogged planned sessions whose time has passed
 * @param unwritten held sessions of whose diary the viewer can read nothing yet
 * @param drafts of diary entries that the viewer began and has not saved
 * @param asked proposals of times that wait for the viewer's answer
 * @param unsigned the viewer has not signed the newest agreement
 */
public record OwnRow(
        long id,
        String others,
        String program,
        @Nullable Instant nextAt,
        @Nullable Instant lastAt,
        long minutes,
        @Nullable BigDecimal required,
        long openSteps,
        long unlogged,
        long unwritten,
        long drafts,
        long asked,
        boolean unsigned) {

    public double hours() {
        return minutes / 60.0;
    }

    /** Nothing waits for the viewer. */
    public boolean done() {
        return !unsigned && unlogged == 0 && unwritten == 0 && drafts == 0 && asked == 0;
    }
}
