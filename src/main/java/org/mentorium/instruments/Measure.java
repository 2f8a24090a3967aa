package org.mentorium.instruments;

/** What can be said of the answers under one key: what may be counted, ordered, averaged or read. */
public enum Measure {
    /** One option without order. */
    NOMINAL,
    /** One option of an ordered scale. */
    ORDINAL,
    /** Any number of options. */
    SET,
    /** A number as it was typed. */
    NUMBER,
    /** A day, kept as text in the form 2027-02-28. */
    DAY,
    /** Words, which are read. */
    WORDS;

    /** Whether answers are values of options, one each, which are counted. */
    public boolean closed() {
        return this == NOMINAL || this == ORDINAL;
    }
}
