package org.mentorium.results;

/** Why figures are not shown. */
public enum Withheld {
    /** Two looks around one more answer would tell that answer, since the coordinator sees who has answered. */
    OPEN,
    /** Of the group itself. */
    FEW,
    /** Of those whom the group would leave over. */
    OTHERS
}
