package org.mentorium.matching.shapes;

import java.util.List;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Fellows;
import org.mentorium.participants.ParticipantRole;

/**
 * Near peers score what the one who is behind has of the one who is ahead. Who joins two of them is another mentee of
 * the one who is ahead or, where that cannot be, another mentor of the one who is behind.
 */
record NearPeerScores(Cohort cohort, OneWay oneWay, Fellows fellows) implements PeerScores {

    NearPeerScores(Cohort cohort, OneWay oneWay) {
        this(cohort, oneWay, new Fellows(cohort));
    }

    @Override
    public int allowed(int one, int other) {
        if (cohort.ahead(one, other)) {
            return oneWay.allowed(other, one);
        }
        return cohort.ahead(other, one) ? oneWay.allowed(one, other) : OneWay.FORBIDDEN;
    }

    @Override
    public int of(int one, int other) {
        return cohort.ahead(one, other) ? oneWay.anyhow(other, one) : oneWay.anyhow(one, other);
    }

    @Override
    public boolean company(int one, int other) {
        return fellows.allowed(
                cohort.mentors().get(one).participantId(),
                cohort.mentors().get(other).participantId());
    }

    @Override
    public int joining(PeerTable table, int person, int one, int other) {
        boolean first = cohort.ahead(table.place(one), table.place(other));
        int ahead = first ? one : other;
        int behind = first ? other : one;
        if (table.pair(person, ahead) >= 0
                && table.company(person, behind)
                && cohort.ahead(table.place(ahead), table.place(person))) {
            return table.pair(person, ahead);
        }
        return table.company(person, ahead) && cohort.ahead(table.place(person), table.place(behind))
                ? table.pair(person, behind)
                : OneWay.FORBIDDEN;
    }

    @Override
    public List<ParticipantRole> roles(List<Integer> people) {
        int ahead = people.size() > 1 && cohort.ahead(people.get(1), people.get(0)) ? people.get(1) : people.get(0);
        return people.stream()
                .map(person -> cohort.ahead(ahead, person) ? ParticipantRole.MENTEE : ParticipantRole.MENTOR)
                .toList();
    }

    @Override
    public int leastMentors() {
        return 1;
    }

    @Override
    public int leastOthers() {
        return 1;
    }
}
