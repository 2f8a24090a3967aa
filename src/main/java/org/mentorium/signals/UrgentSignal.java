package org.mentorium.signals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for a coordinator: a relationship or a mentor with all that was noticed about them, the most urgent first.
 *
 * @param about names of the members, or of the mentor
 */
public record UrgentSignal(
        String slug,
        String program,
        @Nullable Long relationshipId,
        @Nullable Long participantId,
        List<String> about,
        List<Noticed> noticed) {

    /**
     * What was noticed.
     *
     * @param figures for the sentence of the evidence, in its order
     */
    public record Noticed(String rule, List<Integer> figures) {

        /** The figures as arguments of a message. */
        public Object[] evidence() {
            return figures.toArray();
        }
    }

    /** Where the next thing is done; its words are {@code signals.next.<rule>}. */
    public String href(Noticed one) {
        String base = "/programs/" + slug;
        return switch (one.rule()) {
            case "quiet" ->
                base + "/worklists/quiet?days="
                        + Math.max(1, Math.min(999, one.figures().get(0) - 1));
            case "unequal" -> "/relationships/" + relationshipId + "/sessions";
            case "unanswered" -> base + "/match-requests";
            case "earlyEnd" -> base + "/worklists/unmatched";
            case "isolated" -> base + "/match-runs";
            default ->
                relationshipId == null ? base + "/participants/" + participantId : "/relationships/" + relationshipId;
        };
    }
}
