package org.mentorium.matching.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.participants.ParticipantRole;

/**
 * A proposal as one of its members reads it: who the others are, without their addresses, and why, without a number.
 *
 * @param leastMentees with so many who are no mentors it can begin
 * @param gone how many are out of it while it goes on
 */
record MyProposal(MyProposalRow row, String programSlug, int leastMentees, int gone, List<Other> others) {

    /**
     * One of the others.
     *
     * @param part what a mentor of a team is there for
     * @param offers of mentors and peers
     * @param seeks of peers and, for their mentors, of mentees
     * @param goals of those with whom the reader would work
     * @param experienceYears of mentors and peers
     * @param reasons sentences, the most telling first
     */
    record Other(
            String name,
            ParticipantRole role,
            @Nullable String part,
            @Nullable String organisation,
            @Nullable String position,
            List<String> languages,
            List<String> offers,
            List<String> seeks,
            String goals,
            @Nullable Integer experienceYears,
            List<String> reasons) {}

    /** Whether there are more than two in it. */
    public boolean many() {
        return others.size() > 1;
    }

    public boolean mayAccept() {
        return row.standing() == Standing.YOURS;
    }

    /** Also somebody who accepted, as long as it has not begun. */
    public boolean mayDecline() {
        return row.standing() == Standing.YOURS || row.standing() == Standing.THEIRS;
    }
}
