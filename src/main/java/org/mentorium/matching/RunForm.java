package org.mentorium.matching;

import org.jspecify.annotations.Nullable;

/** The button that makes a run; its token makes one of two presses. */
record RunForm(@Nullable String token) {}
