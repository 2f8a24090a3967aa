package org.mentorium.signals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signal that waits for a coordinator, with the one next thing to do.
 *
 * @param about names of the members, or of the mentor
 * @param figures for the sentence of the evidence, in its order
 */
public record UrgentSignal(
        String slug,
        String program,
        String rule,
        @Nullable Long relationshipId,
        @Nullable Long participantId,
        List<String> about,
        List<Integer> figures) {

    /** The figures as arguments of a message. */
    public Object[] evidence() {
        return figures.toArray();
    }

    /** Where the next thing is done; its words are {@code signals.next.<rule>}. */
    public String href() {
        String base = "/programs/" + slug;
        return switch (rule) {
            case "quiet" -> base + "/worklists/quiet?days=" + Math.max(1, Math.min(999, figures.get(0) - 1));
            case "unanswered" -> base + "/match-requests";
            case "earlyEnd" -> base + "/worklists/unmatched";
            case "isolated" -> base + "/match-runs";
            default ->
                relationshipId == null ? base + "/participants/" + participantId : "/relationships/" + relationshipId;
        };
    }
}
