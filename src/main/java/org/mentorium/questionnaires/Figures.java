package org.mentorium.questionnaires;

import java.util.List;
import java.util.SortedMap;
import org.mentorium.instruments.Scale;

/** What a group answered to one closed item: how many chose each option, in the order of the scale, and the middle. */
public record Figures(List<Share> distribution, double mean, double median) {

    /** One option of the scale and how many chose it. */
    public record Share(Scale.Option option, int n) {}

    static Figures of(Scale scale, SortedMap<Integer, Integer> counts) {
        List<Share> distribution = scale.options().stream()
                .map(option -> new Share(option, counts.getOrDefault(option.value(), 0)))
                .toList();
        return new Figures(distribution, mean(counts), median(counts));
    }

    static int n(SortedMap<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    static double mean(SortedMap<Integer, Integer> counts) {
        long sum = counts.entrySet().stream()
                .mapToLong(count -> (long) count.getKey() * count.getValue())
                .sum();
        return (double) sum / n(counts);
    }

    /** The middle value; between the two middle ones of an even number. */
    static double median(SortedMap<Integer, Integer> counts) {
        int n = n(counts);
        return (ranked(counts, (n + 1) / 2) + ranked(counts, n / 2 + 1)) / 2.0;
    }

    private static int ranked(SortedMap<Integer, Integer> counts, int rank) {
        int seen = 0;
        for (var count : counts.entrySet()) {
            seen += count.getValue();
            if (seen >= rank) {
                return count.getKey();
            }
        }
        throw new IllegalArgumentException("Nobody has the rank " + rank);
    }
}
