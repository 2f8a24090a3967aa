package org.mentorium.instruments;

/** When a questionnaire is given out: before the mentoring, in the middle of it, or after. */
public enum Phase {
    PRE,
    MID,
    POST
}
