package org.mentorium.matching.scoring;

/** What two participants are to each other already, by their numbers. */
public record Bond(long mentor, long mentee, Kind kind) {

    /** Whether the two hold a place of each other now, or did before. */
    public enum Kind {
        /** In an active relationship. */
        TOGETHER,
        /** Proposed to each other, and neither has declined. */
        PROPOSED,
        /** One of them declined the other, or their relationship has ended: a run does not bring them together again. */
        EARLIER;

        boolean holdsPlace() {
            return this != EARLIER;
        }
    }
}
