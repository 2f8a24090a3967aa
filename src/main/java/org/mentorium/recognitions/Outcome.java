package org.mentorium.recognitions;

/** What became of somebody to whom a coordinator wanted to give it. */
public enum Outcome {
    GIVEN,
    ALREADY,
    /** The records do not hold what the program asks. */
    INCOMPLETE,
    /** It was taken back before; that is undone one by one. */
    REVOKED
}
