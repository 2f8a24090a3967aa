package org.mentorium.matching.circles;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Somebody who is to join a proposal, by the number of their participation. */
record MemberForm(@NotNull @Nullable Long participant) {}
