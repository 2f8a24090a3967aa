package org.mentorium.matching.proposals;

import java.util.Collection;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.scoring.MinorsRule;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.participants.OwnParts;
import org.mentorium.participants.Participants;
import org.mentorium.participants.Safeguards;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps minors safe at the moment of an answer: of somebody whom a coordinator entered, what is recorded elsewhere counts
 * only from then on.
 */
@Component
class SafeBeginnings {

    private final Participants participants;
    private final OwnParts own;
    private final JdbcClient jdbc;

    SafeBeginnings(Participants participants, OwnParts own, JdbcClient jdbc) {
        this.participants = participants;
        this.own = own;
        this.jdbc = jdbc;
    }

    void agreed(Collection<Long> participants) {
        own.agreed(participants);
    }

    void require(long proposal, long participant) {
        boolean safe =
                jdbc.sql("""
                        select x.mentor_id as mentor, x.mentee_id as mentee from match_proposal_tie x
                        join match_proposal_member m on m.match_proposal_id = x.match_proposal_id
                          and m.participant_id = case when x.mentor_id = :me then x.mentee_id else x.mentor_id end
                          and m.ending is null
                        where x.match_proposal_id = :proposal and :me in (x.mentor_id, x.mentee_id)
                        """).param("proposal", proposal).param("me", participant).query(Two.class).list().stream()
                        .noneMatch(two -> MinorsRule.forbids(safeguards(two.mentee()), safeguards(two.mentor())));
        if (!safe) {
            throw new RuleBroken("matchProposals.refused.minors");
        }
    }

    private record Two(long mentor, long mentee) {}

    private Safeguards safeguards(long participant) {
        return participants
                .findAdmitted(participant)
                .map(MatchingProfile::safeguards)
                .orElse(Safeguards.NONE);
    }
}
