package org.mentorium.programs;

import org.jspecify.annotations.Nullable;

/**
 * What a program chose for one criterion besides its weight.
 *
 * @param kind null for what suits the mentoring type
 * @param amount years or hours, as the criterion counts; null for its own number
 */
public record CriterionChoice(
        @Nullable MatchKind kind, @Nullable Integer amount) {

    static final CriterionChoice NONE = new CriterionChoice(null, null);
}
