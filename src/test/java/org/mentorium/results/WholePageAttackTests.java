package org.mentorium.results;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.instruments.Dimension;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Sample;
import org.mentorium.questionnaires.Confidentiality;
import org.mentorium.questionnaires.CountedRound;

/**
 * Whoever writes down all that a page of results ever shows (each question and dimension, by side, organisation and
 * before and after, when the first round has closed, when the second has, and when the program has) and adds and
 * subtracts as they like: no sum hangs on the answers of fewer than five people.
 */
class WholePageAttackTests {

    private static final List<String> ITEMS = List.of("a", "b", "c");
    private static final Instrument INSTRUMENT = Sample.of("""
            {"key": "a", "kind": "LIKERT", "text": {"en": "A"}, "scale": "agree"},
            {"key": "b", "kind": "LIKERT", "text": {"en": "B"}, "scale": "agree"},
            {"key": "c", "kind": "LIKERT", "text": {"en": "C"}, "scale": "agree"}
            """, """
            {"key": "two", "name": {"en": "Two"}, "items": ["a", "b"], "reversed": ["b"]},
            {"key": "three", "name": {"en": "Three"}, "items": ["a", "b", "c"]}
            """);

    /** People with a side and an organisation, and what they answered in each of two rounds; NaN for nothing. */
    private record Cohort(int n, int[] side, long[] organisation, List<Map<String, double[]>> rounds) {

        /** People do alike in blocks: otherwise hardly a dimension is shown that somebody left a question of out. */
        static Cohort drawn(Random random) {
            int n = 0;
            int[] block = new int[80];
            int blocks = 0;
            while (n < 60 && blocks < 4 + random.nextInt(6)) {
                for (int size = 1 + random.nextInt(9); size > 0; size--) {
                    block[n++] = blocks;
                }
                blocks++;
            }
            int[] who = Arrays.copyOf(block, n);
            int organisations = 1 + random.nextInt(4);
            int[] sides = random.ints(blocks, random.nextInt(3) > 0 ? 0 : Respondents.NEITHER, Respondents.SIDES)
                    .toArray();
            long[] places = random.longs(blocks, random.nextInt(3) > 0 ? 0 : -1, organisations)
                    .toArray();
            boolean alone = random.nextInt(3) == 0;
            int skipping = random.nextInt(4) * 15;
            int leaving = random.nextInt(4) * 15;
            List<Map<String, double[]>> rounds = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                boolean[] here = drawn(random, who, 100 - leaving, alone);
                Map<String, double[]> columns = new HashMap<>();
                for (String item : ITEMS) {
                    boolean[] skips = drawn(random, who, skipping, alone);
                    columns.put(
                            item,
                            IntStream.range(0, who.length)
                                    .mapToDouble(i -> here[i] && !skips[i] ? 1 + random.nextInt(3) : Double.NaN)
                                    .toArray());
                }
                rounds.add(columns);
            }
            return new Cohort(
                    n,
                    IntStream.of(who).map(each -> sides[each]).toArray(),
                    IntStream.of(who).mapToLong(each -> places[each]).toArray(),
                    rounds);
        }

        /** Whole blocks, with somebody here and there who does otherwise. */
        private static boolean[] drawn(Random random, int[] block, int share, boolean alone) {
            Map<Integer, Boolean> does = new HashMap<>();
            boolean[] drawn = new boolean[block.length];
            for (int i = 0; i < block.length; i++) {
                drawn[i] = does.computeIfAbsent(block[i], each -> random.nextInt(100) < share)
                        ^ (alone && random.nextInt(40) == 0);
            }
            return drawn;
        }

        QuestionnaireAnswers answers(int closed) {
            List<RoundAnswers> some = new ArrayList<>();
            for (int round = 0; round < closed; round++) {
                some.add(new RoundAnswers(
                        new CountedRound(round + 1, 1, phase(round), Confidentiality.CONFIDENTIAL, true, 1, INSTRUMENT),
                        n,
                        IntStream.range(0, n).toArray(),
                        side,
                        organisation,
                        rounds.get(round),
                        Map.of()));
            }
            return new QuestionnaireAnswers(n, side, organisation, some);
        }

        double value(int round, String item, int person) {
            return requireNonNull(rounds.get(round).get(item))[person];
        }

        boolean answered(int round, String item, int person) {
            return !Double.isNaN(value(round, item, person));
        }

        boolean whole(int round, Dimension dimension, int person) {
            return dimension.items().stream().allMatch(item -> answered(round, item, person));
        }
    }

    private static Phase phase(int round) {
        return round == 0 ? Phase.PRE : Phase.POST;
    }

    /** What is added up: whose answers to which questions in which round. */
    private record Sum(int round, List<String> items, BitSet people) {

        boolean whole(Cohort cohort) {
            return IntStream.range(0, cohort.n())
                    .allMatch(person -> people.get(person)
                            || items.stream().noneMatch(item -> cohort.answered(round, item, person)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void nothingHangsOnTheAnswersOfFewerThanFive(int seed) {
        Random random = new Random(seed);
        int dimensions = 0;
        int questions = 0;
        for (int i = 0; i < 120; i++) {
            Cohort cohort = Cohort.drawn(random);
            List<Sum> seen = new ArrayList<>();
            seen.addAll(page(cohort, 1, false));
            boolean twice = random.nextInt(4) > 0;
            if (twice) {
                seen.addAll(page(cohort, 2, false));
            }
            seen.addAll(page(cohort, twice ? 2 : 1, true));
            List<Sum> sums = seen.stream().distinct().toList();
            dimensions += (int) sums.stream()
                    .filter(sum -> sum.items().size() > 1 && !sum.whole(cohort))
                    .count();
            questions += sums.size();
            assertThat(victims(sums, cohort.n()))
                    .as("%s", String.join("\n", sums.stream().map(Sum::toString).toList()))
                    .isEmpty();
        }
        assertThat(dimensions)
                .as("dimensions with something left out were shown")
                .isGreaterThan(40);
        assertThat(questions).as("questions were shown at all").isGreaterThan(1000);
    }

    @Test
    void theAttackFindsADimensionThatTellsTwo() {
        // 0 to 4 leave out a, 5 to 9 leave out b, 10 and 11 are in the same organisation, 12 to 17 in another one.
        List<Sum> sums = List.of(
                new Sum(0, List.of("a", "b"), bits(10, 18)),
                new Sum(0, List.of("a"), bits(5, 18)),
                new Sum(0, List.of("b"), union(bits(0, 5), bits(10, 18))),
                new Sum(0, List.of("a"), bits(12, 18)),
                new Sum(0, List.of("b"), bits(12, 18)));

        assertThat(victims(sums, 18)).containsExactly(10, 11);
        assertThat(victims(sums.subList(0, 3), 18)).isEmpty();
    }

    /** Everything that the page shows then. */
    private static List<Sum> page(Cohort cohort, int closed, boolean complete) {
        QuestionnaireAnswers answers = cohort.answers(closed);
        Comparing comparing = new Comparing(answers, complete);
        Map<Long, String> names =
                IntStream.range(0, 5).boxed().collect(Collectors.toMap(i -> (long) i, i -> "Organisation " + i));
        List<Sum> sums = new ArrayList<>();
        for (int round = 0; round < closed; round++) {
            RoundResult result = new Counting(answers.rounds().get(round), names, comparing).result();
            for (VariableResult variable : result.variables()) {
                variable.groups().stream()
                        .filter(group -> group.figures() != null)
                        .map(VariableResult.GroupResult::group)
                        .forEach(group -> sums.add(of(cohort, result, variable, group, names)));
            }
            for (DimensionResult shown : result.dimensions()) {
                if (shown.scores() != null) {
                    int at = round;
                    Dimension dimension = dimension(shown.key());
                    sums.add(new Sum(at, dimension.items(), set(cohort, p -> cohort.whole(at, dimension, p))));
                }
            }
        }
        for (PairResult pair : comparing.results()) {
            if (pair.change() != null) {
                sums.addAll(compared(cohort, comparing, pair));
            }
        }
        return sums;
    }

    private static Sum of(
            Cohort cohort, RoundResult result, VariableResult variable, Group group, Map<Long, String> names) {
        int round = result.round().phase() == Phase.PRE ? 0 : 1;
        String item = variable.variable().key();
        IntPredicate in = person -> switch (group.kind()) {
            case ALL -> true;
            case MENTEES -> cohort.side()[person] == 0;
            case MENTORS -> cohort.side()[person] == 1;
            case ORGANISATION -> group.names().contains(names.getOrDefault(cohort.organisation()[person], ""));
        };
        return new Sum(round, List.of(item), set(cohort, in.and(p -> cohort.answered(round, item, p))));
    }

    private static List<Sum> compared(Cohort cohort, Comparing comparing, PairResult pair) {
        boolean item = ITEMS.contains(pair.key());
        List<String> items = item ? List.of(pair.key()) : dimension(pair.key()).items();
        IntPredicate in = person -> switch (pair.group().kind()) {
            case MENTEES -> cohort.side()[person] == 0;
            case MENTORS -> cohort.side()[person] == 1;
            default -> true;
        };
        BitSet pairs =
                item ? new BitSet() : comparing.pairing(dimension(pair.key())).pairs();
        BitSet these = set(cohort, in.and(p -> item ? comparing.compared(pair.key(), p) : pairs.get(p)));
        List<Sum> sums = new ArrayList<>(List.of(new Sum(0, items, these), new Sum(1, items, these)));
        if (pair.left() != null) {
            sums.add(new Sum(
                    0,
                    items,
                    set(
                            cohort,
                            in.and(p -> items.stream().allMatch(each -> cohort.answered(0, each, p))
                                    && !items.stream().allMatch(each -> cohort.answered(1, each, p))))));
        }
        return sums;
    }

    private static Dimension dimension(String key) {
        return INSTRUMENT.dimensions().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Fewer than five on whom some sum of these sums hangs; nobody if there is none. */
    private static Set<Integer> victims(List<Sum> sums, int n) {
        return tied(sums).stream()
                .map(some -> victimsOf(some, n))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /** The sums in parts of which none shares a question in a round with another: they tell nothing of each other. */
    private static List<List<Sum>> tied(List<Sum> sums) {
        List<List<Sum>> parts = new ArrayList<>();
        for (Sum sum : sums) {
            List<Sum> part = new ArrayList<>(List.of(sum));
            parts.removeIf(other -> {
                boolean tied = other.stream()
                        .anyMatch(each -> each.round() == sum.round()
                                && each.items().stream().anyMatch(sum.items()::contains));
                return tied && part.addAll(other);
            });
            parts.add(part);
        }
        return parts;
    }

    private static Set<Integer> victimsOf(List<Sum> sums, int n) {
        Map<List<Boolean>, List<Integer>> kinds = new LinkedHashMap<>();
        for (int person = 0; person < n; person++) {
            int who = person;
            List<Boolean> in = sums.stream().map(sum -> sum.people().get(who)).toList();
            if (in.contains(true)) {
                kinds.computeIfAbsent(in, k -> new ArrayList<>()).add(person);
            }
        }
        List<List<Integer>> people = List.copyOf(kinds.values());
        Set<Integer> all =
                new TreeSet<>(IntStream.range(0, people.size()).boxed().toList());
        int rank = rank(sums, people, all);
        List<Set<Integer>> found = new ArrayList<>();
        few(people, 0, new TreeSet<>(), 0, found);
        for (Set<Integer> few : found) {
            Set<Integer> others = new TreeSet<>(all);
            others.removeAll(few);
            if (rank(sums, people, others) < rank) {
                return few.stream()
                        .flatMap(kind -> people.get(kind).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }
        return Set.of();
    }

    /** All choices of kinds with fewer than five people. */
    private static void few(
            List<List<Integer>> people, int from, Set<Integer> chosen, int weight, List<Set<Integer>> found) {
        if (!chosen.isEmpty()) {
            found.add(new TreeSet<>(chosen));
        }
        for (int kind = from; kind < people.size(); kind++) {
            int more = weight + people.get(kind).size();
            if (more < Grouping.FEWEST) {
                chosen.add(kind);
                few(people, kind + 1, chosen, more, found);
                chosen.remove(kind);
            }
        }
    }

    /** Of the sums as rows, with a column for what each kind of people answered to each question in each round. */
    private static int rank(List<Sum> sums, List<List<Integer>> people, Set<Integer> kinds) {
        long[][] matrix = new long[sums.size()][];
        for (int row = 0; row < sums.size(); row++) {
            Sum sum = sums.get(row);
            matrix[row] = kinds.stream()
                    .flatMap(kind -> IntStream.range(0, 2 * ITEMS.size())
                            .mapToObj(at -> sum.round() == at / ITEMS.size()
                                            && sum.items().contains(ITEMS.get(at % ITEMS.size()))
                                            && sum.people().get(people.get(kind).get(0))
                                    ? 1L
                                    : 0L))
                    .mapToLong(Long::longValue)
                    .toArray();
        }
        return rank(matrix);
    }

    /** Elimination with the remainders of a large prime. */
    private static int rank(long[][] matrix) {
        long prime = 2_147_483_647L;
        int rank = 0;
        int columns = matrix.length == 0 ? 0 : matrix[0].length;
        for (int column = 0; column < columns && rank < matrix.length; column++) {
            int at = column;
            int from = rank;
            int found = IntStream.range(rank, matrix.length)
                    .filter(row -> matrix[row][at] != 0)
                    .findFirst()
                    .orElse(-1);
            if (found < 0) {
                continue;
            }
            long[] pivot = matrix[found];
            matrix[found] = matrix[from];
            matrix[from] = pivot;
            for (int row = rank + 1; row < matrix.length; row++) {
                long factor = matrix[row][column];
                for (int i = column; i < columns && factor != 0; i++) {
                    matrix[row][i] = Math.floorMod(matrix[row][i] * pivot[column] - pivot[i] * factor % prime, prime);
                }
            }
            rank++;
        }
        return rank;
    }

    private static BitSet set(Cohort cohort, IntPredicate person) {
        BitSet set = new BitSet();
        IntStream.range(0, cohort.n()).filter(person).forEach(set::set);
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
