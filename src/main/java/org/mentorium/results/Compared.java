package org.mentorium.results;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.instruments.Scale;
import org.mentorium.statistics.Difference;
import org.mentorium.statistics.PairedChange;
import org.mentorium.statistics.Sample;

/** One question or dimension with its values of each person. */
record Compared(String key, Words text, String scaleKey, List<Scale.Option> options, double[] earlier, double[] later) {

    List<PairResult> by(Pairing pairing, int[] side) {
        List<PairResult> results = new ArrayList<>(List.of(all(pairing)));
        for (int one = 0; one < Respondents.SIDES && pairing.sides(); one++) {
            int which = one;
            BitSet pairs = new BitSet();
            pairing.pairs().stream().filter(person -> side[person] == which).forEach(pairs::set);
            if (!pairs.isEmpty()) {
                results.add(result(Group.side(one), pairs, pairing, person -> side[person] == which));
            }
        }
        return results;
    }

    PairResult all(Pairing pairing) {
        return result(Group.ALL, pairing.pairs(), pairing, person -> true);
    }

    PairResult withheld(Pairing pairing) {
        return build(
                Group.ALL, pairing.both(), 0, pairing.onlyBefore(), pairing.onlyAfter(), Withheld.OTHERS, null, null);
    }

    private PairResult result(Group group, BitSet pairs, Pairing pairing, IntPredicate in) {
        int both = people(in.and(p -> !Double.isNaN(earlier[p]) && !Double.isNaN(later[p])));
        int once = people(in.and(p -> !Double.isNaN(earlier[p]) && Double.isNaN(later[p])));
        int late = people(in.and(p -> Double.isNaN(earlier[p]) && !Double.isNaN(later[p])));
        if (pairs.isEmpty()) {
            Withheld why = both < Grouping.FEWEST ? Withheld.FEW : Withheld.OTHERS;
            return build(group, both, 0, once, late, why, null, null);
        }
        int n = pairs.cardinality();
        double[] first = pairs.stream().mapToDouble(p -> earlier[p]).toArray();
        double[] second = pairs.stream().mapToDouble(p -> later[p]).toArray();
        int[] moves = IntStream.range(0, n)
                .map(i -> (int) Math.signum(PairedChange.difference(first[i], second[i])))
                .toArray();
        return build(
                group,
                n,
                both - n,
                once,
                late,
                null,
                new PairResult.Change(
                        PairedChange.of(first, second), count(moves, 1), count(moves, 0), count(moves, -1)),
                both == n && once >= Grouping.FEWEST && (group.equals(Group.ALL) || pairing.sidesBefore())
                        ? left(pairs, in)
                        : null);
    }

    private @Nullable Difference left(BitSet pairs, IntPredicate in) {
        return Difference.ofMeans(
                Sample.of(IntStream.range(0, earlier.length)
                        .filter(in)
                        .filter(p -> Double.isNaN(later[p]))
                        .mapToDouble(p -> earlier[p])
                        .toArray()),
                Sample.of(pairs.stream().mapToDouble(p -> earlier[p]).toArray()));
    }

    private PairResult build(
            Group group,
            int n,
            int aside,
            int once,
            int late,
            @Nullable Withheld withheld,
            PairResult.@Nullable Change change,
            @Nullable Difference left) {
        double least = options.stream().mapToInt(Scale.Option::value).min().orElse(0);
        double most = options.stream().mapToInt(Scale.Option::value).max().orElse(0);
        return new PairResult(key, text, scaleKey, least, most, group, n, aside, once, late, withheld, change, left);
    }

    private int people(IntPredicate person) {
        return (int) IntStream.range(0, earlier.length).filter(person).count();
    }

    private static int count(int[] moves, int move) {
        return (int) IntStream.of(moves).filter(each -> each == move).count();
    }
}
