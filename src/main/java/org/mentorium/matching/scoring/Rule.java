package org.mentorium.matching.scoring;

/** What no score outweighs. A new one is a file and a line in {@link Rules}. */
public interface Rule {

    /** The last part of the message keys that say it. */
    String key();

    boolean forbids(int mentee, int mentor);

    /**
     * Takes the mentors whom it forbids to a mentee out of a bit set of them. Those that know their few mentors, or forbid
     * the same to everybody, say it faster than by asking pair by pair.
     */
    default void strike(int mentee, long[] allowed) {
        for (int i = 0; i < allowed.length; i++) {
            long word = allowed[i];
            for (long left = word; left != 0; left &= left - 1) {
                int bit = Long.numberOfTrailingZeros(left);
                if (forbids(mentee, (i << 6) + bit)) {
                    word &= ~(1L << bit);
                }
            }
            allowed[i] = word;
        }
    }

    /** Whether the pairs that it forbids may be counted where people read it. */
    default boolean counted() {
        return true;
    }
}
