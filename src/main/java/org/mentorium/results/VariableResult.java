package org.mentorium.results;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.instruments.Variable;
import org.mentorium.statistics.Difference;

/**
 * What was answered under one key in one round.
 *
 * @param difference mentees less mentors; null where they are not shown apart or it means nothing
 */
public record VariableResult(
        Variable variable,
        Words text,
        List<GroupResult> groups,
        @Nullable Difference difference) {

    /**
     * @param n how many answered; told even when the figures are withheld
     * @param missing how many were asked, handed in, and did not answer this
     * @param figures null exactly when withheld says why
     */
    public record GroupResult(
            Group group,
            int n,
            int missing,
            @Nullable Withheld withheld,
            @Nullable Figures figures) {}

    public GroupResult all() {
        return groups.get(0);
    }

    /** Whether anything is shown, so that it can be drawn. */
    public boolean shown() {
        return all().figures() != null;
    }
}
