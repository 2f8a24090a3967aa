package org.mentorium.matching.figures;

/**
 * How many of a group were matched.
 *
 * @param name as people read it; empty for those of whom it is not known
 * @param withheld whether the group is too small, or would tell of one that is
 */
record Share(String name, int people, int matched, boolean withheld) {

    /** Per cent, rounded. */
    public long percent() {
        return Math.round(100.0 * matched / people);
    }

    Share called(String other) {
        return new Share(other, people, matched, withheld);
    }

    Share hidden() {
        return new Share(name, people, matched, true);
    }
}
