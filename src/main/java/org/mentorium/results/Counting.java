package org.mentorium.results;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Dimension;
import org.mentorium.instruments.Measure;
import org.mentorium.instruments.Scale;
import org.mentorium.instruments.Variable;
import org.mentorium.results.VariableResult.GroupResult;
import org.mentorium.statistics.Difference;
import org.mentorium.statistics.Reliability;
import org.mentorium.statistics.Sample;

/** Counts one closed round; what may be shown of it is the {@link Grouping}'s to say. */
final class Counting {

    private final RoundAnswers answers;
    private final Map<Long, String> organisations;
    private final Comparing comparing;

    /** @param comparing of the pairs that are shown besides */
    Counting(RoundAnswers answers, Map<Long, String> organisations, Comparing comparing) {
        this.answers = answers;
        this.organisations = organisations;
        this.comparing = comparing;
    }

    RoundResult result() {
        var definition = answers.round().definition();
        return new RoundResult(
                answers.round(),
                answers.n(),
                definition.variables().stream()
                        .filter(variable ->
                                variable.item().askedIn(answers.round().phase()))
                        .filter(variable -> counted(variable.measure()))
                        .map(this::variable)
                        .toList(),
                definition.dimensions().stream()
                        .filter(dimension -> dimension.items().stream()
                                .allMatch(key -> definition.variable(key).stream()
                                        .allMatch(v ->
                                                v.item().askedIn(answers.round().phase()))))
                        .map(this::dimension)
                        .toList());
    }

    private static boolean counted(Measure measure) {
        return measure != Measure.WORDS && measure != Measure.DAY;
    }

    private VariableResult variable(Variable variable) {
        Respondents all = answers.answered(variable.key());
        Grouping grouping = Grouping.of(all);
        // Of what hangs on an earlier answer, how many there are of an organisation is a figure of that one.
        Grouping whole = comparing.nothingFollows(answers) && !answers.hangs(variable.key())
                ? grouping.withOrganisations(
                        all,
                        place -> Grouping.row(
                                grouping.sides() || comparing.sides(variable.key()),
                                answers.side()[place],
                                comparing.compared(variable.key(), answers.person()[place])))
                : grouping;
        List<GroupResult> groups = new ArrayList<>();
        groups.add(group(variable, Group.ALL, place -> true, grouping.shown()));
        if (whole.sides()) {
            for (int side = 0; side < Respondents.SIDES; side++) {
                int one = side;
                groups.add(group(variable, Group.side(side), place -> answers.side()[place] == one, true));
            }
        }
        for (Set<Long> together : whole.organisations()) {
            groups.add(
                    group(variable, named(together), place -> together.contains(answers.organisation()[place]), true));
        }
        return new VariableResult(
                variable,
                variable.textIn(answers.round().phase()),
                List.copyOf(groups),
                whole.sides() && averaged(variable.measure()) ? difference(variable.key()) : null);
    }

    private static boolean averaged(Measure measure) {
        return measure == Measure.ORDINAL || measure == Measure.NUMBER;
    }

    private Group named(Set<Long> together) {
        return new Group(
                Group.Kind.ORGANISATION,
                together.stream()
                        .map(id -> organisations.getOrDefault(id, ""))
                        .sorted()
                        .toList());
    }

    private GroupResult group(Variable variable, Group group, IntPredicate in, boolean shown) {
        double[] values = values(variable.key(), in);
        Figures figures = variable.measure() == Measure.SET
                ? new Figures(chosen(variable, in), Sample.of(values))
                : Figures.of(variable.options(), values);
        return new GroupResult(
                group,
                values.length,
                answers.missing(variable.key(), in),
                shown ? null : Withheld.FEW,
                shown ? figures : null);
    }

    private List<Figures.Share> chosen(Variable variable, IntPredicate in) {
        return variable.options().stream()
                .map(option -> new Figures.Share(option, chosen(variable, option, in)))
                .toList();
    }

    private int chosen(Variable variable, Scale.Option option, IntPredicate in) {
        return Figures.count(values(RoundAnswers.option(variable.key(), option.value()), in), 1);
    }

    private @Nullable Difference difference(String key) {
        return Difference.ofMeans(
                Sample.of(values(key, place -> answers.side()[place] == 0)),
                Sample.of(values(key, place -> answers.side()[place] == 1)));
    }

    private double[] values(String key, IntPredicate in) {
        double[] column = answers.column(key);
        int[] places = Respondents.places(answers.n(), in.and(place -> !Double.isNaN(column[place])));
        double[] values = new double[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = column[places[i]];
        }
        return values;
    }

    private DimensionResult dimension(Dimension dimension) {
        Scores scores = Scores.of(answers.round().definition(), dimension, answers);
        Respondents complete = answers.respondents(place -> !Double.isNaN(scores.means()[place]));
        boolean few = complete.people() < Grouping.FEWEST;
        boolean tells = !few
                && !whole(dimension, complete)
                && (!comparing.nothingFollows(answers) || Scores.tells(sets(dimension, complete), answers.person()));
        return new DimensionResult(
                dimension.key(),
                dimension.name(),
                dimension.items().size(),
                complete.places().length,
                few ? Withheld.FEW : tells ? Withheld.OTHERS : null,
                few || tells ? null : Sample.of(scores.means()),
                few || tells ? null : Reliability.of(scores.rows()));
    }

    /** Where nobody left an item out, its sums are those of the items and tell nothing new. */
    private boolean whole(Dimension dimension, Respondents complete) {
        return dimension.items().stream()
                .allMatch(key -> answers.answered(key).places().length == complete.places().length);
    }

    /** All groups that are or will be shown of the dimension's items, and those who answered all of them. */
    private List<BitSet> sets(Dimension dimension, Respondents complete) {
        List<BitSet> sets = new ArrayList<>();
        sets.add(bits(complete));
        for (String key : dimension.items()) {
            Respondents all = answers.answered(key);
            sets.add(bits(all));
            sets.add(bits(all.where(place -> comparing.compared(key, answers.person()[place]))));
            if (Grouping.of(all).sides() || comparing.sides(key)) {
                sets.add(bits(all.of(0)));
            }
            sets.addAll(organisations(all));
        }
        return sets;
    }

    /** Whether or not they are shown already. */
    static List<BitSet> organisations(Respondents all) {
        return Grouping.columns(all).stream()
                .map(column -> bits(all.where(place -> column.contains(all.organisation()[place]))))
                .toList();
    }

    static BitSet bits(Respondents some) {
        BitSet bits = new BitSet();
        for (int place : some.places()) {
            bits.set(place);
        }
        return bits;
    }
}
