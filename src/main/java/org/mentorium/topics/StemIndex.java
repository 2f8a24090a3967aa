package org.mentorium.topics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the stems of a vocabulary that a word's stem is, or is almost. */
final class StemIndex {

    /** Shorter ones differ by too little to be guessed at. */
    private static final int SHORTEST_GUESSED = 5;

    private static final double ALMOST = 0.66;
    private static final int MOST_KEPT = 50_000;

    private final Map<String, Set<String>> runs = new HashMap<>();
    private final Map<String, Set<String>> byRun = new HashMap<>();
    private final Map<String, Map<String, Double>> found = new ConcurrentHashMap<>();

    StemIndex(Iterable<String> stems) {
        for (String stem : stems) {
            Set<String> own = Ngrams.of(stem);
            runs.put(stem, own);
            own.forEach(
                    run -> byRun.computeIfAbsent(run, key -> new HashSet<>()).add(stem));
        }
    }

    /** Stem of the vocabulary to how near it is, 1 for the same. */
    Map<String, Double> near(String stem) {
        if (found.size() > MOST_KEPT) {
            found.clear();
        }
        return found.computeIfAbsent(stem, this::search);
    }

    private Map<String, Double> search(String stem) {
        Map<String, Double> near = new HashMap<>();
        if (runs.containsKey(stem)) {
            near.put(stem, 1.0);
        }
        if (stem.length() < SHORTEST_GUESSED) {
            return near;
        }
        Set<String> own = Ngrams.of(stem);
        Set<String> candidates = new HashSet<>();
        own.forEach(run -> candidates.addAll(byRun.getOrDefault(run, Set.of())));
        for (String candidate : candidates) {
            double likeness = Ngrams.likeness(own, runs.getOrDefault(candidate, Set.of()));
            // Slips are rarely made at a word's first letter: normative is not formative.
            boolean guessed = candidate.length() >= SHORTEST_GUESSED && candidate.charAt(0) == stem.charAt(0);
            if (guessed && likeness >= ALMOST) {
                near.merge(candidate, likeness, Math::max);
            }
        }
        return Map.copyOf(near);
    }

    static StemIndex of(List<Set<String>> all) {
        Set<String> stems = new HashSet<>();
        all.forEach(stems::addAll);
        return new StemIndex(stems);
    }
}
