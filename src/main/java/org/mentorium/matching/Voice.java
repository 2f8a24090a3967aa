package org.mentorium.matching;

/** To whom a reason is told: to one of the two as "you", or about both to their coordinator. */
public enum Voice {
    MENTOR,
    MENTEE,
    COORDINATOR
}
