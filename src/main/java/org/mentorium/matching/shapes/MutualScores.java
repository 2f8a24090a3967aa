package org.mentorium.matching.shapes;

import java.util.List;
import org.mentorium.participants.ParticipantRole;

/** Peers score the mean of what each has of the other, and a rule that holds one way holds for both. */
record MutualScores(OneWay oneWay) implements PeerScores {

    @Override
    public int allowed(int one, int other) {
        int there = oneWay.allowed(one, other);
        int back = oneWay.allowed(other, one);
        return there < 0 || back < 0 ? OneWay.FORBIDDEN : (there + back) / 2;
    }

    @Override
    public int of(int one, int other) {
        return (oneWay.anyhow(one, other) + oneWay.anyhow(other, one)) / 2;
    }

    /** All three are peers of each other. */
    @Override
    public boolean company(int one, int other) {
        return allowed(one, other) >= 0;
    }

    @Override
    public int joining(PeerTable table, int person, int one, int other) {
        int first = table.pair(person, one);
        int second = table.pair(person, other);
        return first < 0 || second < 0 ? OneWay.FORBIDDEN : (first + second) / 2;
    }

    @Override
    public List<ParticipantRole> roles(List<Integer> people) {
        return people.stream().map(person -> ParticipantRole.PEER).toList();
    }

    @Override
    public int leastMentors() {
        return 0;
    }

    @Override
    public int leastOthers() {
        return 2;
    }
}
