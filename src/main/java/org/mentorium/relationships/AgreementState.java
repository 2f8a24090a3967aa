package org.mentorium.relationships;

import org.jspecify.annotations.Nullable;

/** How far an agreement's newest version is signed. */
public enum AgreementState {
    NONE,
    UNSIGNED,
    PARTLY_SIGNED,
    SIGNED;

    /** How a badge shows it. */
    public @Nullable String kind() {
        return switch (this) {
            case NONE -> null;
            case UNSIGNED, PARTLY_SIGNED -> "warn";
            case SIGNED -> "good";
        };
    }
}
