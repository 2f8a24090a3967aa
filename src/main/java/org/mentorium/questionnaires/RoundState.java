package org.mentorium.questionnaires;

/** Whether a round can be answered; in the day of grace after its last one only what was begun before. */
public enum RoundState {
    UNPUBLISHED,
    PLANNED,
    OPEN,
    GRACE,
    CLOSED
}
