package org.mentorium.sessions.proposals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.sessions.MeetingMode;

/**
 * A proposal as its members see it.
 *
 * @param mine the viewer made it
 * @param session number of the session that came of it
 */
public record ProposalPage(
        long id,
        String by,
        boolean mine,
        ProposalState state,
        @Nullable String settledBy,
        int minutes,
        MeetingMode mode,
        String modeOther,
        @Nullable String activity,
        @Nullable Integer session,
        List<Time> times) {

    /**
     * One of its times.
     *
     * @param outside members whose hours of the week it is not in
     * @param busy the viewer has another session then
     */
    public record Time(Instant startsAt, boolean passed, List<String> outside, boolean busy) {}

    public boolean open() {
        return state == ProposalState.OPEN;
    }

    static String address(long relationship, long proposal) {
        return "/relationships/" + relationship + "/sessions/proposals/" + proposal;
    }
}
