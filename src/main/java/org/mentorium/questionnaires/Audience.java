package org.mentorium.questionnaires;

/** Whom a round asks. A peer is mentor and mentee at once, so each of these asks peers, too. */
public enum Audience {
    MENTEES,
    MENTORS,
    BOTH
}
