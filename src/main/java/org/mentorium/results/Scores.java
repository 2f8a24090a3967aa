package org.mentorium.results;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
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
     *
     * @param person who is at a place
     */
    static boolean tells(List<BitSet> sets, int[] person) {
        int[] kind = new int[person.length];
        int kinds = 1;
        // Each set parts every kind into those who are in it and those who are not; kind 0 stays who is in none.
        for (BitSet set : sets) {
            int[] inside = new int[kinds];
            for (int place = set.nextSetBit(0); place >= 0; place = set.nextSetBit(place + 1)) {
                if (inside[kind[place]] == 0) {
                    inside[kind[place]] = kinds++;
                }
                kind[place] = inside[kind[place]];
            }
        }
        long[] kindAndPerson = IntStream.range(0, person.length)
                .filter(place -> kind[place] > 0)
                .mapToLong(place -> ((long) kind[place] << Integer.SIZE) + person[place])
                .sorted()
                .distinct()
                .toArray();
        int[] people = new int[kinds];
        for (long each : kindAndPerson) {
            people[(int) (each >> Integer.SIZE)]++;
        }
        return IntStream.of(people).anyMatch(n -> n > 0 && n < Grouping.FEWEST);
    }
}
