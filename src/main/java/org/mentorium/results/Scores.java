package org.mentorium.results;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentorium.instruments.Dimension;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.Scale;

/**
 * The values of a dimension: the mean of its items for those who answered all of them.
 *
 * @param rows the items' values, turned where they ask the other way round
 */
record Scores(double[] means, double[][] rows) {

    static Scores of(Instrument instrument, Dimension dimension, RoundAnswers answers) {
        double[][] rows = new double[answers.n()][dimension.items().size()];
        double[] means = new double[answers.n()];
        for (int item = 0; item < dimension.items().size(); item++) {
            String key = dimension.items().get(item);
            double[] column = answers.column(key);
            double ends = dimension.reversed().contains(key) ? ends(instrument, key) : Double.NaN;
            for (int place = 0; place < answers.n(); place++) {
                rows[place][item] = Double.isNaN(ends) ? column[place] : ends - column[place];
                means[place] += rows[place][item] / dimension.items().size();
            }
        }
        return new Scores(means, rows);
    }

    private static double ends(Instrument instrument, String key) {
        return instrument
                .variable(key)
                .map(variable -> ends(variable.options()))
                .orElseThrow();
    }

    private static double ends(List<Scale.Option> options) {
        return options.stream().mapToInt(Scale.Option::value).min().orElse(0)
                + options.stream().mapToInt(Scale.Option::value).max().orElse(0);
    }

    /**
     * Whether people are told apart by which of these sets they are in, fewer than five of them together: then figures
     * of the sets together could tell what those answered.
     */
    static boolean tells(List<BitSet> sets, int places) {
        Map<BitSet, Integer> kinds = new HashMap<>();
        for (int place = 0; place < places; place++) {
            BitSet in = new BitSet();
            for (int set = 0; set < sets.size(); set++) {
                in.set(set, sets.get(set).get(place));
            }
            if (!in.isEmpty()) {
                kinds.merge(in, 1, Integer::sum);
            }
        }
        return kinds.values().stream().anyMatch(n -> n < Grouping.FEWEST);
    }
}
