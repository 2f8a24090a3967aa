package org.mentorium.diaries;

/** Who besides its author can read a reflection or notes. */
public enum Readers {
    AUTHOR,
    MEMBERS
}
