package org.mentorium.results;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentorium.instruments.Answer;
import org.mentorium.instruments.Answers;
import org.mentorium.instruments.Item;
import org.mentorium.instruments.Measure;
import org.mentorium.instruments.Route;
import org.mentorium.instruments.Scale;
import org.mentorium.instruments.Variable;
import org.mentorium.questionnaires.CountedRound;

/** The columns of a round while they are being read. */
final class RoundColumns {

    private static final int BEGIN = 64;

    private final CountedRound round;
    private final Map<String, Variable> variables = new HashMap<>();
    private final Map<String, double[]> columns = new HashMap<>();
    private int[] person = new int[BEGIN];
    private int[] side = new int[BEGIN];
    private long[] organisation = new long[BEGIN];
    private int n;

    RoundColumns(CountedRound round) {
        this.round = round;
        round.definition().variables().stream()
                .filter(variable -> variable.item().askedIn(round.phase()))
                .forEach(variable -> variables.put(variable.key(), variable));
    }

    /** The next place; all come before the first answer. */
    int add(int who, int whichSide, long where) {
        if (n == person.length) {
            person = Arrays.copyOf(person, 2 * n);
            side = Arrays.copyOf(side, 2 * n);
            organisation = Arrays.copyOf(organisation, 2 * n);
        }
        person[n] = who;
        side[n] = whichSide;
        organisation[n] = where;
        return n++;
    }

    /**
     * What those at some places answered alike. Of a set each option is a column of its own: chosen or not, where
     * anything was chosen.
     */
    void set(String key, double value, List<Integer> choices, List<Integer> places) {
        Variable variable = variables.get(key);
        if (variable == null) {
            return;
        }
        boolean many = variable.measure() == Measure.SET;
        fill(key, many ? choices.size() : value, places);
        for (Scale.Option option : many ? variable.options() : List.<Scale.Option>of()) {
            fill(RoundAnswers.option(key, option.value()), choices.contains(option.value()) ? 1 : 0, places);
        }
    }

    private void fill(String key, double value, List<Integer> places) {
        double[] column = column(key);
        for (int place : places) {
            column[place] = value;
        }
    }

    private double[] column(String key) {
        return columns.computeIfAbsent(key, k -> RoundAnswers.nothing(n));
    }

    RoundAnswers done() {
        return new RoundAnswers(
                round,
                n,
                Arrays.copyOf(person, n),
                Arrays.copyOf(side, n),
                Arrays.copyOf(organisation, n),
                columns,
                unasked());
    }

    /** Only where something hangs on an earlier answer. */
    private Map<String, boolean[]> unasked() {
        List<Item> hanging = round.definition().sections().stream()
                .flatMap(section ->
                        section.items().stream().filter(item -> section.showIf() != null || item.showIf() != null))
                .toList();
        Map<String, boolean[]> past = new HashMap<>();
        variables.values().stream()
                .filter(variable -> hanging.contains(variable.item()))
                .forEach(variable -> past.put(variable.key(), new boolean[n]));
        for (int place = 0; place < n && !past.isEmpty(); place++) {
            Route route = Route.of(round.definition(), round.phase(), answers(place));
            for (var each : past.entrySet()) {
                each.getValue()[place] =
                        !route.asks(requireNonNull(variables.get(each.getKey())).item());
            }
        }
        return past;
    }

    private Answers answers(int place) {
        Map<String, Answer> answers = new HashMap<>();
        variables.forEach((key, variable) -> {
            double[] column = columns.get(key);
            if (column != null && !Double.isNaN(column[place])) {
                answers.put(
                        key,
                        variable.measure() == Measure.SET
                                ? Answer.of(chosen(variable, place))
                                : Answer.of(BigDecimal.valueOf(column[place])));
            }
        });
        return new Answers(answers);
    }

    private List<Integer> chosen(Variable variable, int place) {
        return variable.options().stream()
                .map(Scale.Option::value)
                .filter(value -> column(RoundAnswers.option(variable.key(), value))[place] == 1)
                .toList();
    }
}
