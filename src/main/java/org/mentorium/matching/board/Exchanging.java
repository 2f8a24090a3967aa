package org.mentorium.matching.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.shapes.CircleShape;
import org.mentorium.matching.shapes.Draft;
import org.mentorium.matching.shapes.DraftCircle;
import org.mentorium.matching.shapes.Hands;
import org.mentorium.matching.shapes.Joining;
import org.mentorium.participants.ParticipantRole;

/**
 * Two exchange their seats, and nothing else changes: two mentees of two groups, two peers, or, of two teams, the mentors
 * who are there for the same part.
 */
record Exchanging(CircleShape shape, Hands hands, List<DraftCircle> now) {

    /**
     * All circles as they would be.
     *
     * @param lost in hundredths
     */
    record Made(List<DraftCircle> then, long lost) {}

    /** Empty when rules, sizes or hours keep them from it, or the two are not together any more. */
    Optional<Made> of(long one, long other, long with) {
        DraftCircle here = circle(one);
        DraftCircle there = circle(with);
        if (here == null || there == null || here == there || !here.has(other)) {
            return Optional.empty();
        }
        Draft.Member leaving = moving(here, one, other);
        Draft.Member coming = leaving == null ? null : counterpart(there, leaving, with);
        return leaving == null || coming == null ? Optional.empty() : made(here, leaving, there, coming);
    }

    private @Nullable DraftCircle circle(long participant) {
        return now.stream()
                .filter(circle -> circle.has(participant))
                .filter(circle -> circle.members().stream()
                        .noneMatch(member ->
                                member.participant() == participant && member.role() == ParticipantRole.MENTOR))
                .findFirst()
                .orElse(null);
    }

    /** In a team the mentor, elsewhere the one who is named first. */
    private static Draft.@Nullable Member moving(DraftCircle circle, long one, long other) {
        Draft.Member second = member(circle, other);
        return second != null && second.part() != null ? second : member(circle, one);
    }

    private static Draft.@Nullable Member counterpart(DraftCircle circle, Draft.Member leaving, long with) {
        return leaving.part() == null
                ? member(circle, with)
                : circle.members().stream()
                        .filter(member -> Objects.equals(member.part(), leaving.part()))
                        .findFirst()
                        .orElse(null);
    }

    private static Draft.@Nullable Member member(DraftCircle circle, long participant) {
        return circle.members().stream()
                .filter(member -> member.participant() == participant)
                .findFirst()
                .orElse(null);
    }

    private Optional<Made> made(DraftCircle here, Draft.Member leaving, DraftCircle there, Draft.Member coming) {
        DraftCircle first = exchanged(here, leaving, coming);
        DraftCircle second = exchanged(there, coming, leaving);
        if (leaving.participant() == coming.participant() || !allowed(first, coming) || !allowed(second, leaving)) {
            return Optional.empty();
        }
        List<DraftCircle> then = new ArrayList<>(now);
        then.set(then.indexOf(here), first);
        then.set(then.indexOf(there), second);
        return Optional.of(new Made(then, total(here, there) - total(first, second)));
    }

    private static DraftCircle exchanged(DraftCircle circle, Draft.Member out, Draft.Member in) {
        return new DraftCircle(
                0,
                false,
                circle.members().stream()
                        .map(member -> member.equals(out) ? in : member)
                        .toList());
    }

    private boolean allowed(DraftCircle circle, Draft.Member joined) {
        List<Draft.Member> others =
                circle.members().stream().filter(member -> member != joined).toList();
        try {
            Joining.as(hands, joined.role(), joined.participant(), others);
            return shape.holds(circle);
        } catch (RuleBroken kept) {
            return false;
        }
    }

    private long total(DraftCircle one, DraftCircle other) {
        return shape.total(List.of(one, other).stream()
                .flatMap(circle -> shape.seats(circle).stream())
                .toList());
    }
}
