package org.mentorium.results;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import org.mentorium.questionnaires.CountedRound;

/**
 * What was handed in in one round, as columns of numbers: NaN where somebody did not answer.
 *
 * @param person at each place a number of whoever answered, the same in all rounds; drawn by a digest
 * @param columns by key; of a set of options by key and option
 * @param unasked by key, at each place whether the route led past the question; nothing where all were asked
 */
record RoundAnswers(
        CountedRound round,
        int n,
        int[] person,
        int[] side,
        long[] organisation,
        Map<String, double[]> columns,
        Map<String, boolean[]> unasked) {

    static String option(String key, int value) {
        return key + "=" + value;
    }

    double[] column(String key) {
        double[] column = columns.get(key);
        return column == null ? nothing(n) : column;
    }

    /** Those who answered under a key. */
    Respondents answered(String key) {
        double[] column = column(key);
        return respondents(place -> !Double.isNaN(column[place]));
    }

    Respondents respondents(IntPredicate place) {
        return new Respondents(Respondents.places(n, place), person, side, organisation);
    }

    /** Whether a question is asked only after some answers to an earlier one. */
    boolean hangs(String key) {
        return unasked.containsKey(key);
    }

    /** Who were asked and did not answer. */
    int missing(String key, IntPredicate place) {
        double[] column = column(key);
        boolean[] past = unasked.getOrDefault(key, new boolean[n]);
        return Respondents.places(n, place.and(i -> Double.isNaN(column[i]) && !past[i])).length;
    }

    /** A column with a place for each person, where each answered once. */
    double[] byPerson(String key, int people) {
        double[] column = column(key);
        double[] turned = nothing(people);
        for (int place = 0; place < n; place++) {
            turned[person[place]] = column[place];
        }
        return turned;
    }

    static double[] nothing(int n) {
        double[] none = new double[n];
        Arrays.fill(none, Double.NaN);
        return none;
    }
}
