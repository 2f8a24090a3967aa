package org.mentorium.questionnaires;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.mentorium.questionnaires.PairedResult.Change;

/** Counted answers of one group to one item: so many gave this value, or this one before and that one after. */
record Tally(List<Count> counts) {

    /** Value is the later one of a pair; before equals it when there is no pair. */
    record Count(String role, int before, int value, int n) {}

    Tally of(Group group) {
        return new Tally(counts.stream()
                .filter(count ->
                        group == Group.ALL || Audience.valueOf(group.name()).includes(count.role()))
                .toList());
    }

    /**
     * Everybody, and each side where that tells nobody's answer: both sides must be large enough, since the smaller
     * one is the difference between the other and everybody.
     */
    List<Group> groups() {
        boolean both =
                of(Group.MENTEES).n() >= ResultRound.FEWEST && of(Group.MENTORS).n() >= ResultRound.FEWEST;
        return both ? List.of(Group.values()) : List.of(Group.ALL);
    }

    int n() {
        return counts.stream().mapToInt(Count::n).sum();
    }

    SortedMap<Integer, Integer> values() {
        return sum(Count::value);
    }

    Change change() {
        SortedMap<Integer, Integer> before = sum(Count::before);
        SortedMap<Integer, Integer> after = values();
        SortedMap<Integer, Integer> direction = sum(count -> Integer.signum(count.value() - count.before()));
        return new Change(
                Figures.mean(before),
                Figures.mean(after),
                Figures.median(before),
                Figures.median(after),
                Figures.mean(sum(count -> count.value() - count.before())),
                direction.getOrDefault(1, 0),
                direction.getOrDefault(0, 0),
                direction.getOrDefault(-1, 0));
    }

    private SortedMap<Integer, Integer> sum(Function<Count, Integer> key) {
        SortedMap<Integer, Integer> sums = new TreeMap<>();
        counts.forEach(count -> sums.merge(key.apply(count), count.n(), Integer::sum));
        return sums;
    }
}
