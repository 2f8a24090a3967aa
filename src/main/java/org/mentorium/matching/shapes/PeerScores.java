package org.mentorium.matching.shapes;

import java.util.List;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.participants.ParticipantRole;
import org.mentorium.programs.MentoringType;

/** What people of one pool score with each other, and as what they come together; by their places in the cohort. */
interface PeerScores {

    static PeerScores of(Cohort cohort, Scoring scoring) {
        OneWay oneWay = OneWay.of(cohort, scoring);
        return cohort.policy().mentoringType() == MentoringType.NEAR_PEER
                ? new NearPeerScores(cohort, oneWay)
                : new MutualScores(oneWay);
    }

    /** What two score; below 0 when a rule keeps them apart. */
    int allowed(int one, int other);

    /** What two score, whatever the rules say. */
    int of(int one, int other);

    /** Whether two may be among three, though they were no pair. */
    boolean company(int one, int other);

    /** What somebody who joins a pair has of it; below 0 when they cannot. By their places in the table. */
    int joining(PeerTable table, int person, int one, int other);

    /** As what each is there; the pair comes before who joined it. */
    List<ParticipantRole> roles(List<Integer> people);

    /** With how many mentors it can begin, and with how many others. */
    int leastMentors();

    int leastOthers();
}
