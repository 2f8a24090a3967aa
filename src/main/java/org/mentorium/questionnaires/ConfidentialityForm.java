package org.mentorium.questionnaires;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The choice as it is sent. */
record ConfidentialityForm(@NotNull @Nullable Confidentiality confidentiality) {}
