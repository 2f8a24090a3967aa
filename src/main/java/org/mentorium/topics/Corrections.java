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

    /** Of what was read, that which is right. */
    Set<String> right(Part part, Set<String> read) {
        Set<String> right = new LinkedHashSet<>(read);
        right.removeAll(removed.getOrDefault(part, Set.of()));
        return right;
    }

    /** The same with what was added. */
    Set<String> corrected(Part part, Set<String> read) {
        Set<String> corrected = right(part, read);
        corrected.addAll(added.getOrDefault(part, Set.of()));
        return corrected;
    }
}
