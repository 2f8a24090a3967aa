package org.mentorium.programs;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The step that a coordinator takes. */
record StepForm(@NotNull ProgramState step, @Nullable Boolean confirmed) {}
