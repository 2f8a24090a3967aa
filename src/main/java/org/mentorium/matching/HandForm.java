package org.mentorium.matching;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A pair set by hand, by the numbers of the two participants.
 *
 * @param instead the proposal that it takes the place of
 */
record HandForm(
        @Nullable String token,
        @NotNull @Nullable Long mentee,
        @NotNull @Nullable Long mentor,
        @Nullable Long instead) {}
