package org.mentorium.results;

/**
 * A tag and how many people name it in their answers to a questionnaire.
 *
 * @param settled whether a training was planned for it or turned down
 */
public record TagCount(long id, String name, int n, boolean settled) {

    /** Named by several, and nobody has answered it yet. */
    public boolean asksForTraining() {
        return n >= Grouping.FEWEST && !settled;
    }
}
