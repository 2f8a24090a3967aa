package org.mentorium.questionnaires;

/** Whose answers a figure counts. */
public enum Group {
    ALL,
    MENTEES,
    MENTORS
}
