package org.mentorium.matching.proposals;

/** Why a proposal never became a relationship; only coordinators learn which. */
public enum Ending {
    /** By one of the two. */
    DECLINED,
    /** Somebody else was sooner, the mentor takes fewer now, or too few take part any more. */
    PLACE_TAKEN,
    /** By the coordinator. */
    WITHDRAWN,
    /** The time to answer was over. */
    EXPIRED
}
