package org.mentorium.matching.board;

/** What a coordinator can do about two people. */
enum ChangeKind {
    /** They are a pair in this draft and in every later run of the program. */
    PIN,
    /** They are no pair, neither here nor in a later run. */
    BAN,
    /** They are a pair in this draft. */
    SET,
    /** They exchange mentors with another pair. */
    SWAP;

    /** Whether it holds beyond the draft, so that others must be able to read who wanted it and why. */
    boolean lasting() {
        return this == PIN || this == BAN;
    }
}
