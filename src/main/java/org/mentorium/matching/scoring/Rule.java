package org.mentorium.matching.scoring;

/** What no score outweighs. A new one is a file and a line in {@link Rules}. */
public interface Rule {

    /** The last part of the message keys that say it. */
    String key();

    boolean forbids(int mentee, int mentor);

    /** Whether a coordinator may set such a pair by hand nevertheless. */
    default boolean bendsByHand() {
        return false;
    }
}
