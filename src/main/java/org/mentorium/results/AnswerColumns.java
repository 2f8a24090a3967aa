package org.mentorium.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.instruments.Measure;
import org.mentorium.instruments.Scale;
import org.mentorium.instruments.Variable;
import org.mentorium.questionnaires.CountedRound;

/** The columns of answers in a wide file, and where each answer goes. */
final class AnswerColumns {

    static final int NOT_ANSWERED = -9;
    static final int NOT_ASKED = -8;

    private final List<DataColumn> columns = new ArrayList<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    /**
     * @param at the first column of the answer
     * @param missing whether codes say why there is none
     */
    record Place(CountedRound round, Variable variable, int at, boolean missing) {}

    AnswerColumns(List<DataColumn> before) {
        columns.addAll(before);
    }

    List<DataColumn> all() {
        return List.copyOf(columns);
    }

    Iterable<Place> places() {
        return places.values();
    }

    /** The column that says whether somebody handed in; returns where it is. */
    int addState(CountedRound round, String label, Map<Integer, String> meanings) {
        columns.add(DataColumn.closed(
                DataColumn.name(round.phase().name() + "_complete", columns), label, meanings, Map.of()));
        return columns.size() - 1;
    }

    /** @param bytes the longest text under each key of the round */
    void add(CountedRound round, Map<String, Integer> bytes, Map<Integer, String> missing, Locale locale) {
        for (Variable variable : round.definition().variables()) {
            if (variable.item().askedIn(round.phase())) {
                add(round, variable, bytes.getOrDefault(variable.key(), 1), missing, locale);
            }
        }
    }

    private void add(CountedRound round, Variable variable, int bytes, Map<Integer, String> missing, Locale locale) {
        String name = round.phase().name() + "_" + variable.key();
        String label = variable.textIn(round.phase()).in(locale);
        Map<Integer, String> codes =
                variable.options().stream().allMatch(option -> option.value() > NOT_ASKED) ? missing : Map.of();
        places.put(
                key(round.id(), variable.key()),
                new Place(round, variable, columns.size(), variable.measure().closed() && !codes.isEmpty()));
        switch (variable.measure()) {
            case ORDINAL, NOMINAL -> {
                if (variable.options().isEmpty()) {
                    columns.add(DataColumn.number(DataColumn.name(name, columns), label, 0));
                } else {
                    columns.add(
                            DataColumn.closed(DataColumn.name(name, columns), label, labels(variable, locale), codes));
                }
            }
            case SET ->
                variable.options()
                        .forEach(option -> columns.add(DataColumn.number(
                                DataColumn.name(name + "_" + option.value(), columns),
                                label + ": " + option.label().in(locale),
                                0)));
            case NUMBER ->
                columns.add(DataColumn.number(
                        DataColumn.name(name, columns), label, variable.item().decimals()));
            case DAY, WORDS -> columns.add(DataColumn.text(DataColumn.name(name, columns), label, bytes));
        }
    }

    private static Map<Integer, String> labels(Variable variable, Locale locale) {
        Map<Integer, String> labels = new LinkedHashMap<>();
        for (Scale.Option option : variable.options()) {
            labels.put(option.value(), option.label().in(locale));
        }
        return labels;
    }

    static String key(long round, String variable) {
        return round + "/" + variable;
    }

    /** What an answer fills of a row. */
    void fill(@Nullable Object[] row, Place place, NamedAnswer answer) {
        if (place.variable().measure() == Measure.SET) {
            List<Scale.Option> options = place.variable().options();
            for (int i = 0; i < options.size() && !answer.choices().isEmpty(); i++) {
                row[place.at() + i] = answer.choices().contains(options.get(i).value()) ? 1 : 0;
            }
        } else {
            row[place.at()] = answer.text() != null ? answer.text() : answer.value();
        }
    }
}
