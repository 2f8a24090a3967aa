package org.mentorium.matching.scoring;

/** What no score outweighs. A new one is a file and a line in {@link Rules}. */
public interface Rule {

    /** The last part of the message keys that say it. */
    String key();

    boolean forbids(int mentee, int mentor);

    /** Whether the pairs that it forbids may be counted where people read it. */
    default boolean counted() {
        return true;
    }
}
