package org.mentorium.programs;

import org.jspecify.annotations.Nullable;

/** Where a program is in its life; it only moves forward, one step at a time. */
public enum ProgramState {
    DRAFT,
    ENROLLING,
    MATCHING,
    RUNNING,
    EVALUATING,
    CLOSED;

    /** Whether people are brought together now: matched, proposed to each other, or asked by each other. */
    public boolean matches() {
        return this == MATCHING || this == RUNNING;
    }

    /** Whether people may still be reminded and asked. */
    public boolean over() {
        return this == CLOSED;
    }

    /** The state after this one; null at the end. */
    public @Nullable ProgramState next() {
        return this == CLOSED ? null : values()[ordinal() + 1];
    }
}
