package org.mentorium.programs;

/** Who comes first when there are too few places: nobody, earlier participants, or whom the lot names. */
public enum Precedence {
    NOBODY,
    EARLIEST,
    LOT
}
