package org.mentorium.matching.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.Board;
import org.mentorium.matching.shapes.CircleShape;
import org.mentorium.matching.shapes.Draft;
import org.mentorium.matching.shapes.DraftCircle;
import org.mentorium.matching.shapes.Remade;
import org.mentorium.matching.shapes.Seat;
import org.mentorium.programs.MatchObjective;

/** Sets groups, teams or peers that would be beside those of the draft. */
record CircleDifference(Board board, CircleShape shape, List<DraftCircle> now) {

    Outcome to(Remade then) {
        List<Seat> before = seats(now);
        List<Seat> after = seats(then.circles());
        long total = shape.total(before);
        return new Outcome(
                moves(before, after),
                without(now, then.circles()).stream().map(DraftCircle::id).toList(),
                without(then.circles(), now).stream().map(shape::draft).toList(),
                MatchObjective.TOTAL,
                merit(before),
                merit(after),
                true,
                then.most() == Remade.PROVEN ? null : Long.valueOf(total - then.most()));
    }

    private Merit merit(List<Seat> seats) {
        return new Merit(
                seats.size(),
                shape.total(seats),
                seats.stream().mapToInt(Seat::points).min().orElse(-1),
                List.of(),
                0);
    }

    private List<Seat> seats(List<DraftCircle> circles) {
        return circles.stream().flatMap(circle -> shape.seats(circle).stream()).toList();
    }

    private static List<DraftCircle> without(List<DraftCircle> circles, List<DraftCircle> others) {
        Set<Set<Draft.Member>> known = new HashSet<>();
        others.forEach(other -> known.add(other.people()));
        return circles.stream()
                .filter(circle -> !known.contains(circle.people()))
                .toList();
    }

    private record Whose(long person, @Nullable String part) {}

    /** Who would be with others; whose company changes but not their mentors stays. */
    private List<Move> moves(List<Seat> before, List<Seat> after) {
        Map<Whose, Seat> from = byPerson(before);
        Map<Whose, Seat> to = byPerson(after);
        Set<Whose> all = new LinkedHashSet<>(from.keySet());
        all.addAll(to.keySet());
        List<Move> moves = new ArrayList<>();
        for (Whose whose : all) {
            Seat was = from.get(whose);
            Seat is = to.get(whose);
            if (was == null || is == null || !was.with().equals(is.with())) {
                moves.add(new Move(board.name(whose.person()), with(was), points(was), with(is), points(is)));
            }
        }
        moves.sort(Comparator.comparing(Move::mentee));
        return moves;
    }

    private static Map<Whose, Seat> byPerson(List<Seat> seats) {
        Map<Whose, Seat> by = new LinkedHashMap<>();
        seats.forEach(seat -> by.put(new Whose(seat.person(), seat.part()), seat));
        return by;
    }

    private @Nullable String with(@Nullable Seat seat) {
        return seat == null ? null : seat.with().stream().map(board::name).collect(Collectors.joining(", "));
    }

    private static double points(@Nullable Seat seat) {
        return seat == null ? 0 : seat.points() / 100.0;
    }

    /** Those with whom somebody is. */
    String others(DraftCircle circle, long participant) {
        return circle.members().stream()
                .filter(member -> member.participant() != participant)
                .map(member -> board.name(member.participant()))
                .collect(Collectors.joining(", "));
    }
}
