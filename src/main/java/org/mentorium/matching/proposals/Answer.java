package org.mentorium.matching.proposals;

/** What one of its members says to a proposal. */
public enum Answer {
    ACCEPTED,
    DECLINED
}
