package org.mentorium.matching.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.Board;
import org.mentorium.matching.shapes.Draft;
import org.mentorium.matching.solver.Pair;

/** Sets the pairs that would be beside those of the draft. */
final class Difference {

    private Difference() {}

    static Outcome of(Yardstick yardstick, Collection<Pair> now, Collection<Pair> then) {
        Board board = yardstick.board();
        Set<Pair> before = new HashSet<>(now);
        Set<Pair> after = new HashSet<>(then);
        List<Pair> lost = sorted(before, after);
        List<Pair> gained = sorted(after, before);
        return new Outcome(
                moves(board, lost, gained),
                lost.stream()
                        .map(pair -> board.proposal(pair.mentee(), pair.mentor()))
                        .toList(),
                gained.stream()
                        .map(pair -> Draft.pair(pair, board.cohort(), board.scoring()))
                        .toList(),
                yardstick.objective(),
                yardstick.of(before),
                yardstick.of(after),
                false,
                null);
    }

    private static List<Pair> sorted(Set<Pair> all, Set<Pair> without) {
        return all.stream()
                .filter(pair -> !without.contains(pair))
                .sorted((a, b) -> a.mentee() == b.mentee()
                        ? Integer.compare(a.mentor(), b.mentor())
                        : Integer.compare(a.mentee(), b.mentee()))
                .toList();
    }

    /** By mentee: those of several mentors have several lines. */
    private static List<Move> moves(Board board, List<Pair> lost, List<Pair> gained) {
        Map<Integer, List<Pair>> from = byMentee(lost);
        Map<Integer, List<Pair>> to = byMentee(gained);
        Map<String, List<Move>> moves = new TreeMap<>();
        Set<Integer> mentees = new HashSet<>(from.keySet());
        mentees.addAll(to.keySet());
        for (int mentee : mentees) {
            List<Pair> before = from.getOrDefault(mentee, List.of());
            List<Pair> after = to.getOrDefault(mentee, List.of());
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                Move move = move(board, mentee, at(before, i), at(after, i));
                moves.computeIfAbsent(move.mentee(), name -> new ArrayList<>()).add(move);
            }
        }
        return moves.values().stream().flatMap(List::stream).toList();
    }

    private static Map<Integer, List<Pair>> byMentee(List<Pair> pairs) {
        Map<Integer, List<Pair>> by = new HashMap<>();
        pairs.forEach(pair ->
                by.computeIfAbsent(pair.mentee(), key -> new ArrayList<>()).add(pair));
        return by;
    }

    private static @Nullable Pair at(List<Pair> pairs, int i) {
        return i < pairs.size() ? pairs.get(i) : null;
    }

    private static Move move(Board board, int mentee, @Nullable Pair from, @Nullable Pair to) {
        return new Move(
                board.cohort().mentees().get(mentee).name(),
                from == null
                        ? null
                        : board.cohort().mentors().get(from.mentor()).name(),
                from == null ? 0 : from.score() / 100.0,
                to == null ? null : board.cohort().mentors().get(to.mentor()).name(),
                to == null ? 0 : to.score() / 100.0);
    }
}
