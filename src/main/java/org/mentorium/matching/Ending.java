package org.mentorium.matching;

/** Why a proposal never became a relationship; only coordinators learn which. */
enum Ending {
    /** By one of the two. */
    DECLINED,
    /** Somebody else was sooner, or the mentor takes fewer now. */
    PLACE_TAKEN,
    /** By the coordinator. */
    WITHDRAWN,
    /** The time to answer was over. */
    EXPIRED
}
