package org.mentorium.matching.shapes;

import java.util.ArrayList;
import java.util.List;
import org.mentorium.common.RuleBroken;
import org.mentorium.participants.ParticipantRole;

/**
 * What somebody would be among those who are proposed to each other.
 *
 * @param ties with those for whom they are there, or who are there for them
 */
public record Joining(ParticipantRole role, List<Draft.Tie> ties) {

    public Joining {
        ties = List.copyOf(ties);
    }

    /**
     * Among near peers another mentee of who is ahead, or else another mentor of who is behind.
     *
     * @throws RuleBroken when a rule keeps them from it
     */
    public static Joining of(Hands hands, long participant, List<Draft.Member> there) {
        if (!hands.nearPeers()) {
            return as(hands, hands.role(participant), participant, there);
        }
        try {
            return as(hands, ParticipantRole.MENTEE, participant, there);
        } catch (RuleBroken noMentee) {
            return as(hands, ParticipantRole.MENTOR, participant, there);
        }
    }

    /** @throws RuleBroken when a rule keeps them from it */
    public static Joining as(Hands hands, ParticipantRole role, long participant, List<Draft.Member> there) {
        List<Draft.Tie> ties = new ArrayList<>();
        for (Draft.Member member : there) {
            long other = member.participant();
            boolean beside = hands.nearPeers() && member.role() == role;
            List<RuleBroken> against =
                    beside ? hands.besides(participant, other) : hands.refusals(participant, other, false);
            if (!against.isEmpty()) {
                throw against.get(0);
            }
            if (!beside) {
                ties.addAll(hands.ties(participant, other));
            }
        }
        if (hands.nearPeers() && !guided(role, participant, ties)) {
            throw Hands.refused(
                    "YEAR_GROUP",
                    hands.name(participant),
                    hands.name(there.get(0).participant()));
        }
        return new Joining(role, ties);
    }

    /** Whether the years let a near peer be what they would be. */
    private static boolean guided(ParticipantRole role, long participant, List<Draft.Tie> ties) {
        return !ties.isEmpty()
                && ties.stream()
                        .allMatch(tie -> participant == (role == ParticipantRole.MENTOR ? tie.mentor() : tie.mentee()));
    }
}
