package org.mentorium.matching.proposals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.participants.ParticipantRole;

/**
 * A proposal as one of its members sees it in their list.
 *
 * @param role the reader's own
 * @param names the others'
 * @param answerBy until when an answer counts
 * @param organisations the others', separated by commas
 */
record MyProposalRow(
        long id,
        String program,
        ParticipantRole role,
        List<String> names,
        @Nullable String organisations,
        Standing standing,
        Instant proposedAt,
        @Nullable Instant answerBy,
        @Nullable Long relationship) {

    /** Key of what the others are to the reader. */
    public String as() {
        return "matchProposals.as." + role;
    }
}
