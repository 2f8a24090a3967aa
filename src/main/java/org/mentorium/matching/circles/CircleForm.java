package org.mentorium.matching.circles;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Two people who are to be proposed to each other, by the numbers of their participations. */
record CircleForm(
        @Nullable String token,
        @NotNull @Nullable Long first,
        @NotNull @Nullable Long second) {}
