package org.mentorium.matching;

/** What one of its members says to a proposal. */
enum Answer {
    ACCEPTED,
    DECLINED
}
