package org.mentorium.recognitions;

/** Where somebody's recognition stands. */
public enum Standing {
    /** Something that the program asks is still missing. */
    MISSING,
    /** Completed; nobody has given it yet. */
    READY,
    GIVEN,
    /** Given, but the records no longer hold what it says. */
    BROKEN,
    /** A coordinator took it back. */
    REVOKED
}
