package org.mentorium.questionnaires;

/** What a round may wait for, for each person on their own. */
public enum RoundEvent {
    APPLIED,
    ADMITTED,
    MATCHED,
    MIDPOINT,
    SESSION,
    PARTED,
    PROGRAM_END,
    /** The round's own opening: so many days to answer. */
    OPENED
}
