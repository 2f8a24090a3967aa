package org.mentorium.matching.circles;

import java.time.Instant;
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

    /** Those by whom it is named: who leads a group, whom a team is for, or all peers. */
    public List<String> heads() {
        long mentors = members.stream().filter(Member::mentor).count();
        long others = members.size() - mentors;
        boolean team = others == 1;
        return members.stream()
                .filter(member -> mentors == 0 || member.mentor() != team)
                .map(Member::name)
                .toList();
    }

    public List<String> names() {
        return members.stream().map(Member::name).toList();
    }
}
