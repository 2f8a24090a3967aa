package org.mentorium.relationships;

/** A goal is worked on, was reached, or was let go. */
public enum GoalState {
    OPEN,
    REACHED,
    DROPPED
}
