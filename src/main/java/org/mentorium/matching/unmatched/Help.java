package org.mentorium.matching.unmatched;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mentorium.matching.Board;
import org.mentorium.matching.scoring.Exclusions;
import org.mentorium.matching.scoring.SharedHours;

/**
 * What would help most of those without a mentor.
 *
 * @param fields in which one more place is sought, by how many
 * @param rules each of which alone keeps so many of them from a mentor with a free place
 */
record Help(List<Count> fields, List<Count> rules) {

    private static final int SHOWN = 5;

    /** A skill as people wrote it, or a rule's key, and how many people it is about. */
    record Count(String name, int people) {}

    static Help of(Board board, Exclusions exclusions, SharedHours hours) {
        Map<String, Integer> fields = new HashMap<>();
        Map<String, Integer> rules = new HashMap<>();
        BitSet withPlaces = board.withPlaces();
        boolean peers = board.cohort().policy().mentoringType().peers();
        board.lacking().forEach(mentee -> {
            BitSet allowed = Explanation.allowed(board, exclusions, mentee);
            hours.strike(mentee, allowed);
            if (!peers && !allowed.isEmpty() && !allowed.intersects(withPlaces)) {
                board.cohort().mentees().get(mentee).skillsSought().stream()
                        .map(skill -> skill.strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .forEach(skill -> fields.merge(skill, 1, Integer::sum));
            }
            exclusions.alone(withPlaces).forEach(rule -> rules.merge(rule, 1, Integer::sum));
        });
        return new Help(most(fields), most(rules));
    }

    private static List<Count> most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Count count) -> -count.people())
                        .thenComparing(Count::name))
                .limit(SHOWN)
                .toList();
    }

    public boolean any() {
        return !fields.isEmpty() || !rules.isEmpty();
    }
}
