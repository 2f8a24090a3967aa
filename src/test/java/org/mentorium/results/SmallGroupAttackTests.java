package org.mentorium.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever sees every table of a question, at every date, and adds and subtracts as they like: each sum that is not
 * nothing hangs on at least five people. All sums are tried: the people of fewer than five are taken away, and what was
 * shown must stay as independent as before.
 */
class SmallGroupAttackTests {

    /** A drawn program: sides, organisations, and who answered when. */
    private record Drawn(Respondents before, Respondents after, int n) {

        static Drawn of(Random random) {
            int n = 4 + random.nextInt(45);
            int organisations = 1 + random.nextInt(5);
            int mentors = random.nextInt(60);
            int answering = 50 + random.nextInt(51);
            int[] person = IntStream.range(0, n).toArray();
            int peers = random.nextInt(3) > 0 ? 0 : random.nextInt(10);
            int[] side = random.ints(n, 0, 100)
                    .map(x -> x < mentors ? 1 : x < 100 - peers ? 0 : Respondents.NEITHER)
                    .toArray();
            long[] organisation = random.longs(n, -1, organisations).toArray();
            boolean bound = random.nextBoolean();
            if (bound) {
                for (int i = 0; i < n; i++) {
                    organisation[i] = side[i] == 1 ? 0 : organisation[i];
                }
            }
            return new Drawn(
                    new Respondents(some(random, n, answering), person, side, organisation),
                    new Respondents(some(random, n, answering), person, side, organisation),
                    n);
        }

        private static int[] some(Random random, int n, int share) {
            return IntStream.range(0, n)
                    .filter(i -> random.nextInt(100) < share)
                    .toArray();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void noSumOfWhatIsShownHangsOnFewerThanFive(int seed) {
        Random random = new Random(seed);
        int shown = 0;
        for (int i = 0; i < 250; i++) {
            Drawn drawn = Drawn.of(random);
            Grouping before = Grouping.of(drawn.before());
            Grouping after = Grouping.of(drawn.after());
            Pairing pairing = Pairing.of(
                    drawn.before(),
                    before,
                    drawn.after(),
                    after,
                    IntStream.range(0, drawn.n()).toArray());

            shown += attack(drawn.before(), before, pairing, drawn);
            shown += attack(drawn.after(), after, pairing, drawn);
        }
        assertThat(shown).as("tables were shown at all").isGreaterThan(500);
    }

    private static int attack(Respondents time, Grouping first, Pairing pairing, Drawn drawn) {
        List<BitSet> sets = new ArrayList<>();
        if (first.shown()) {
            sets.add(set(time, place -> true));
        }
        if (first.sides()) {
            sets.add(set(time, place -> time.side()[place] == 0));
            sets.add(set(time, place -> time.side()[place] == 1));
        }
        sets.add(set(time, pairing.pairs()::get));
        if (pairing.sides()) {
            sets.add(set(time, place -> pairing.pairs().get(place) && time.side()[place] == 0));
            sets.add(set(time, place -> pairing.pairs().get(place) && time.side()[place] == 1));
        }
        Grouping last = first.withOrganisations(
                time,
                place -> Grouping.row(
                        pairing.sides() || first.sides(),
                        time.side()[place],
                        pairing.pairs().get(place)));
        for (Set<Long> group : last.organisations()) {
            sets.add(set(time, place -> group.contains(time.organisation()[place])));
        }
        sets.removeIf(BitSet::isEmpty);
        assertThat(fewest(sets, drawn.n())).as("%s of %s", sets, drawn).isGreaterThanOrEqualTo(Grouping.FEWEST);
        return sets.size();
    }

    @Test
    void theAttackFindsWhatItShould() {
        assertThat(fewest(List.of(bits(0, 9), bits(0, 8)), 9)).isEqualTo(1);
        // Two sides and two organisations whose cells follow: 6 mentees and a mentor here, 7 mentors there.
        assertThat(fewest(List.of(bits(0, 6), bits(6, 14), bits(0, 7), bits(7, 14)), 14))
                .isEqualTo(1);
        // One of each side in either organisation: the difference of two people follows.
        assertThat(fewest(
                        List.of(
                                bits(0, 6),
                                bits(6, 12),
                                union(bits(0, 1), bits(6, 11)),
                                union(bits(1, 6), bits(11, 12))),
                        12))
                .isEqualTo(2);
        assertThat(fewest(List.of(bits(0, 12), bits(0, 6)), 12)).isGreaterThan(5);
    }

    /** The fewest people on whom a sum of these sets hangs that is not nothing. */
    private static int fewest(List<BitSet> sets, int n) {
        Map<List<Boolean>, Integer> kinds = new HashMap<>();
        for (int i = 0; i < n; i++) {
            int person = i;
            List<Boolean> in = sets.stream().map(set -> set.get(person)).toList();
            if (in.contains(true)) {
                kinds.merge(in, 1, Integer::sum);
            }
        }
        List<List<Boolean>> columns = List.copyOf(kinds.keySet());
        int rank = rank(sets.size(), columns);
        int fewest = Integer.MAX_VALUE;
        for (int taken = 1; taken < 1 << columns.size(); taken++) {
            int weight = 0;
            for (int i = 0; i < columns.size(); i++) {
                weight += (taken >> i & 1) == 1 ? kinds.get(columns.get(i)) : 0;
            }
            if (weight < Math.min(fewest, Grouping.FEWEST + 1)) {
                int without = taken;
                List<List<Boolean>> left = IntStream.range(0, columns.size())
                        .filter(i -> (without >> i & 1) == 0)
                        .mapToObj(columns::get)
                        .toList();
                fewest = rank(sets.size(), left) < rank ? weight : fewest;
            }
        }
        return fewest;
    }

    /** By elimination with whole numbers. */
    private static int rank(int rows, List<List<Boolean>> columns) {
        long[][] matrix = columns.stream()
                .map(column -> column.stream().mapToLong(in -> in ? 1 : 0).toArray())
                .toArray(long[][]::new);
        int rank = 0;
        for (int pivot = 0; pivot < rows; pivot++) {
            int found = rank;
            while (found < matrix.length && matrix[found][pivot] == 0) {
                found++;
            }
            if (found == matrix.length) {
                continue;
            }
            long[] chosen = matrix[found];
            matrix[found] = matrix[rank];
            matrix[rank] = chosen;
            for (int i = rank + 1; i < matrix.length; i++) {
                long factor = matrix[i][pivot];
                for (int j = 0; j < rows && factor != 0; j++) {
                    matrix[i][j] = matrix[i][j] * chosen[pivot] - chosen[j] * factor;
                }
            }
            rank++;
        }
        return rank;
    }

    private static BitSet set(Respondents time, IntPredicate place) {
        BitSet set = new BitSet();
        Arrays.stream(time.places()).filter(place).forEach(set::set);
        return set;
    }

    private static BitSet bits(int from, int to) {
        BitSet set = new BitSet();
        set.set(from, to);
        return set;
    }

    private static BitSet union(BitSet one, BitSet other) {
        one.or(other);
        return one;
    }
}
