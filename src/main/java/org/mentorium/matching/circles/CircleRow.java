package org.mentorium.matching.circles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as its coordinator sees it, with all who are in it.
 *
 * @param score whole points, 0 to 100
 * @param state WAITING, TOGETHER or ENDED
 * @param ending why it never began
 * @param reasons what speaks for it, of each two in words
 */
public record CircleRow(
        long id,
        int score,
        boolean setByHand,
        String state,
        @Nullable String ending,
        @Nullable Long relationship,
        @Nullable Instant remindedAt,
        List<Member> members,
        List<String> reasons) {

    /**
     * One of those in it.
     *
     * @param part what a mentor of a team is there for
     * @param answer ACCEPTED or DECLINED
     */
    public record Member(
            long participant,
            String name,
            @Nullable String organisation,
            String role,
            @Nullable String part,
            @Nullable String answer) {

        public boolean mentor() {
            return role.equals("MENTOR");
        }
    }

    public boolean waiting() {
        return state.equals("WAITING");
    }

    /** Those by whom it is named: both of two, who leads a group, whom a team is for, or all peers. */
    public List<String> heads() {
        long mentors = members.stream().filter(Member::mentor).count();
        long others = members.size() - mentors;
        boolean team = others == 1;
        return members.stream()
                .filter(member -> mentors == 0 || members.size() == 2 || member.mentor() != team)
                .map(Member::name)
                .toList();
    }

    /** Two of them, of whom one is there for the other. */
    public record Two(long one, String oneName, long other, String otherName) {}

    /** Each mentee with each mentor, or each two peers. */
    public List<Two> twos() {
        List<Two> twos = new ArrayList<>();
        for (Member one : members) {
            for (Member other : members) {
                boolean peers = !one.mentor() && !other.mentor() && one.participant() < other.participant();
                boolean guided = !one.mentor() && other.mentor();
                if (guided || peers && members.stream().noneMatch(Member::mentor)) {
                    twos.add(new Two(one.participant(), one.name(), other.participant(), other.name()));
                }
            }
        }
        return twos;
    }

    public List<String> names() {
        return members.stream().map(Member::name).toList();
    }
}
