package org.mentorium.signals;

/** What a coordinator made of a signal. */
enum SignalState {
    OPEN,
    /** Comes back on a day of its own. */
    SNOOZED,
    HANDLED,
    /** The records say so, but it is not so. */
    NOT_SO
}
