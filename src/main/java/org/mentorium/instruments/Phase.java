package org.mentorium.instruments;

/** When a questionnaire is given out, in the order of a program: with the application, before the mentoring, in the middle of it, after each session, after it, and at the very end. */
public enum Phase {
    APPLICATION,
    PRE,
    MID,
    SESSION,
    POST,
    CLOSING
}
