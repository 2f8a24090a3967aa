package org.mentorium.programs;

/**
 * Who comes first when there are too few places: nobody, who applied or was entered earlier, who is in an earlier priority
 * group, or whom the lot names.
 */
public enum Precedence {
    NOBODY,
    EARLIEST,
    PRIORITY,
    LOT
}
