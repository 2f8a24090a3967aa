package org.mentorium.topics;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What somebody corrected of the topics that were read from their profile. */
record Corrections(Map<Part, Set<String>> added, Map<Part, Set<String>> removed) {

    static final Corrections NONE = new Corrections(Map.of(), Map.of());

    static Corrections empty() {
        return new Corrections(new EnumMap<>(Part.class), new EnumMap<>(Part.class));
    }

    void put(Part part, String topic, boolean kept) {
        (kept ? added : removed)
                .computeIfAbsent(part, key -> new LinkedHashSet<>())
                .add(topic);
    }

    Set<String> added(Part part) {
        return added.getOrDefault(part, Set.of());
    }

    Set<String> removed(Part part) {
        return removed.getOrDefault(part, Set.of());
    }
}
