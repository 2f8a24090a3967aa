package org.mentorium.questionnaires;

/** Whether a round can be answered: not before its questionnaire is published, not before its time, not after it. */
public enum RoundState {
    UNPUBLISHED,
    PLANNED,
    OPEN,
    CLOSED
}
