package org.mentorium.sessions.proposals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.sessions.MeetingMode;

/**
 * A proposal as its members see it.
 *
 * @param mine the viewer made it
 * @param group for three or more members
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
        @Nullable GroupAnswers group,
        List<Time> times) {

    /**
     * One of its times.
     *
     * @param outside members whose hours of the week it is not in
     * @param busy the viewer has another session then
     * @param suits given names of those in a group who said that it suits them; so for suitsNot
     * @param chosen the viewer said so
     */
    public record Time(
            Instant startsAt,
            boolean passed,
            List<String> outside,
            boolean busy,
            List<String> suits,
            List<String> suitsNot,
            boolean chosen) {}

    /**
     * How far the answers of a group have come.
     *
     * @param waiting who has not answered yet
     * @param answered the viewer has
     */
    public record GroupAnswers(List<String> waiting, boolean answered) {}

    public boolean open() {
        return state == ProposalState.OPEN;
    }

    static String address(long relationship, long proposal) {
        return "/relationships/" + relationship + "/sessions/proposals/" + proposal;
    }
}
