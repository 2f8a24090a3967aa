package org.mentorium.sessions.proposals;

/** Where a proposal of times stands. */
public enum ProposalState {
    OPEN,
    ACCEPTED,
    /** None of the times suits. */
    DECLINED,
    WITHDRAWN
}
