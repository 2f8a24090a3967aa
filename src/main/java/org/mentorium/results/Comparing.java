package org.mentorium.results;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Dimension;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Measure;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Scale;
import org.mentorium.instruments.Variable;
import org.mentorium.questionnaires.Confidentiality;

/** Compares before and after, on the people who answered both times, question by question and by dimension. */
final class Comparing {

    private final QuestionnaireAnswers answers;
    private final @Nullable RoundAnswers before;
    private final @Nullable RoundAnswers after;
    private final Map<String, Pairing> pairings = new HashMap<>();
    private final boolean complete;

    /** @param complete whether no further round of before and after can come */
    Comparing(QuestionnaireAnswers answers, boolean complete) {
        this.answers = answers;
        this.complete = complete;
        RoundAnswers earlier = answers.in(Phase.PRE).filter(Comparing::paired).orElse(null);
        RoundAnswers later = answers.in(Phase.POST).filter(Comparing::paired).orElse(null);
        before = earlier == null || later == null ? null : earlier;
        after = earlier == null || later == null ? null : later;
        if (before != null && after != null) {
            for (Variable variable : common(before, after)) {
                pairings.put(
                        variable.key(),
                        pairing(
                                before.byPerson(variable.key(), answers.people()),
                                after.byPerson(variable.key(), answers.people())));
            }
        }
    }

    private static boolean paired(RoundAnswers round) {
        return round.round().confidentiality() != Confidentiality.ANONYMOUS;
    }

    /** Asked both times on the same scale. */
    private static List<Variable> common(RoundAnswers before, RoundAnswers after) {
        return after.round().definition().variables().stream()
                .filter(variable -> variable.item().askedIn(Phase.POST))
                .filter(variable -> variable.measure() == Measure.ORDINAL || variable.measure() == Measure.NUMBER)
                .filter(variable -> before.round().definition().variable(variable.key()).stream()
                        .anyMatch(earlier -> earlier.item().askedIn(Phase.PRE)
                                && earlier.measure() == variable.measure()
                                && same(earlier.scale(), variable.scale())))
                .toList();
    }

    private static boolean same(@Nullable Scale one, @Nullable Scale other) {
        return one == null ? other == null : other != null && one.sameAs(other);
    }

    boolean compared(String key, int person) {
        Pairing pairing = pairings.get(key);
        return pairing != null && pairing.pairs().get(person);
    }

    boolean sides(String key) {
        Pairing pairing = pairings.get(key);
        return pairing != null && pairing.sides();
    }

    /**
     * Whether no further table of a question in this round can come. Organisations, and dimensions that not all
     * answered wholly, wait for that: before, they would bind what may be shown of the pairs.
     */
    boolean nothingFollows(RoundAnswers round) {
        Phase phase = round.round().phase();
        return (phase != Phase.PRE && phase != Phase.POST) || complete || (before != null && after != null);
    }

    private Pairing pairing(double[] earlier, double[] later) {
        Respondents first = respondents(place -> !Double.isNaN(earlier[place]));
        Respondents second = respondents(place -> !Double.isNaN(later[place]));
        return Pairing.of(first, Grouping.of(first), second, Grouping.of(second), people());
    }

    private int[] people() {
        return IntStream.range(0, answers.people()).toArray();
    }

    private Respondents respondents(IntPredicate person) {
        return new Respondents(
                Respondents.places(answers.people(), person), people(), answers.side(), answers.organisation());
    }

    List<PairResult> results() {
        if (before == null || after == null) {
            return List.of();
        }
        List<PairResult> results = new ArrayList<>();
        for (Variable variable : common(before, after)) {
            double[] earlier = before.byPerson(variable.key(), answers.people());
            double[] later = after.byPerson(variable.key(), answers.people());
            Pairing pairing = pairings.getOrDefault(variable.key(), pairing(earlier, later));
            results.addAll(new Compared(
                            variable.key(),
                            variable.textIn(Phase.POST),
                            variable.scale() == null ? "" : variable.scale().key(),
                            variable.options(),
                            earlier,
                            later)
                    .by(pairing, answers.side()));
        }
        after.round().definition().dimensions().stream()
                .filter(this::common)
                .map(this::dimension)
                .forEach(results::add);
        return List.copyOf(results);
    }

    private boolean common(Dimension dimension) {
        return before != null
                && before.round().definition().dimensions().stream()
                        .anyMatch(earlier -> earlier.items().equals(dimension.items())
                                && earlier.reversed().equals(dimension.reversed()))
                && pairings.keySet().containsAll(dimension.items());
    }

    /** Who is compared by a dimension. */
    Pairing pairing(Dimension dimension) {
        return pairing(scores(dimension, requireNonNull(before)), scores(dimension, requireNonNull(after)));
    }

    private PairResult dimension(Dimension dimension) {
        RoundAnswers first = requireNonNull(before);
        RoundAnswers second = requireNonNull(after);
        double[] earlier = scores(dimension, first);
        double[] later = scores(dimension, second);
        Pairing pairing = pairing(dimension);
        BitSet completeBefore = Counting.bits(respondents(person -> !Double.isNaN(earlier[person])));
        BitSet completeAfter = Counting.bits(respondents(person -> !Double.isNaN(later[person])));
        List<BitSet> sets = new ArrayList<>(List.of(pairing.pairs(), completeBefore, completeAfter));
        // Where nobody left an item out, its sums are those of the items and tell nothing new.
        boolean whole = true;
        for (String key : dimension.items()) {
            BitSet pairs = requireNonNull(pairings.get(key)).pairs();
            Respondents inFirst = answered(first, key);
            Respondents inSecond = answered(second, key);
            sets.addAll(Counting.organisations(inFirst));
            sets.addAll(Counting.organisations(inSecond));
            BitSet answeredBefore = Counting.bits(inFirst);
            BitSet answeredAfter = Counting.bits(inSecond);
            sets.addAll(List.of(pairs, answeredBefore, answeredAfter));
            whole &= pairs.equals(pairing.pairs())
                    && answeredBefore.equals(completeBefore)
                    && answeredAfter.equals(completeAfter);
        }
        sets.add(Counting.bits(respondents(person -> answers.side()[person] == 0)));
        Instrument definition = second.round().definition();
        Variable item = definition.variable(dimension.items().get(0)).orElseThrow();
        Compared compared = new Compared(
                dimension.key(),
                dimension.name(),
                item.scale() == null ? "" : item.scale().key(),
                item.options(),
                earlier,
                later);
        return !whole && Scores.tells(sets, people()) ? compared.withheld(pairing) : compared.all(pairing);
    }

    private Respondents answered(RoundAnswers round, String key) {
        double[] column = round.byPerson(key, answers.people());
        return respondents(person -> !Double.isNaN(column[person]));
    }

    private double[] scores(Dimension dimension, RoundAnswers round) {
        double[] means = Scores.of(round.round().definition(), dimension, round).means();
        double[] turned = RoundAnswers.nothing(answers.people());
        for (int place = 0; place < round.n(); place++) {
            turned[round.person()[place]] = means[place];
        }
        return turned;
    }
}
