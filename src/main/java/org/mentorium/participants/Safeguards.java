package org.mentorium.participants;

/**
 * What is recorded to keep minors safe, as matching needs it.
 *
 * @param consented whether a guardian has consented for a minor
 * @param screened whether somebody was screened for work with minors
 * @param trained whether somebody was trained for it
 */
public record Safeguards(boolean minor, boolean consented, boolean screened, boolean trained) {

    public static final Safeguards NONE = new Safeguards(false, false, false, false);

    /** May accompany minors. */
    public boolean cleared() {
        return screened && trained;
    }

    /** Says nothing of anybody, for this may end in a log. */
    @Override
    public String toString() {
        return "Safeguards";
    }
}
