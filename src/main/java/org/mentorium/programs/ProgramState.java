package org.mentorium.programs;

/** Where a program is in its life; it only moves forward, one step at a time. */
public enum ProgramState {
    DRAFT,
    ENROLLING,
    MATCHING,
    RUNNING,
    EVALUATING,
    CLOSED
}
