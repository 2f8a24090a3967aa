package org.mentorium.matching;

/** What one of the two says to a proposal. */
enum Answer {
    ACCEPTED,
    DECLINED
}
