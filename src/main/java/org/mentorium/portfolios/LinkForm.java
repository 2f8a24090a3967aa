package org.mentorium.portfolios;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Until when a secret address can be read. */
record LinkForm(@NotNull @Nullable LocalDate until) {}
