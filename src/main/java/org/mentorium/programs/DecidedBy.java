package org.mentorium.programs;

/** Who decides on a match before its members accept it. */
public enum DecidedBy {
    COORDINATOR,
    PARTICIPANTS,
    BOTH
}
