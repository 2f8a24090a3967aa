package org.mentorium.matching.board;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/**
 * What a change would do, or why it cannot be done.
 *
 * @param outcome null when it cannot
 */
record Preview(
        String mentee,
        String mentor,
        @Nullable Outcome outcome,
        @Nullable RuleBroken refusal) {}
