package org.mentorium.worklists;

/** What became of one of them. */
enum ActionOutcome {
    /** A letter went out. */
    SENT,
    /** Another letter went out a short while ago. */
    RECENT,
    /** It was no longer needed. */
    DONE,
    /** Somebody else looks after them from now on, or nobody. */
    GIVEN,
    /** It was so already. */
    ALREADY;

    /** How a badge shows it. */
    public String kind() {
        return this == SENT || this == GIVEN ? "good" : "info";
    }
}
