package org.mentorium.matching.shapes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * People of a draft who are proposed to each other: a group, a team, or peers.
 *
 * @param id number of the proposal; 0 while it has none
 * @param byHand whether a coordinator made or changed it
 */
public record DraftCircle(long id, boolean byHand, List<Draft.Member> members) {

    public DraftCircle {
        members = List.copyOf(members);
    }

    public boolean has(long participant) {
        return members.stream().anyMatch(member -> member.participant() == participant);
    }

    /** The same in two circles when they are of the same people for the same. */
    public Set<Draft.Member> people() {
        return members.stream().collect(Collectors.toSet());
    }
}
