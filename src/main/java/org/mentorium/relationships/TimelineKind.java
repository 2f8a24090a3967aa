package org.mentorium.relationships;

/** What can happen in a relationship. */
public enum TimelineKind {
    STARTED,
    AGREEMENT_CHANGED,
    AGREEMENT_SIGNED,
    GOAL_WRITTEN,
    GOAL_REACHED,
    GOAL_DROPPED,
    SESSION_PLANNED,
    SESSION_UNLOGGED,
    SESSION_HELD,
    SESSION_MISSED,
    SESSION_CANCELLED,
    DIARY_WRITTEN,
    PORTFOLIO_SHARED,
    CLOSED
}
