package org.mentorium.relationships;

/** Why a relationship ended; none of them says whose doing it was. */
public enum ClosureReason {
    COMPLETED,
    TIME,
    NOT_NEEDED,
    NO_FIT,
    LEFT,
    OTHER
}
