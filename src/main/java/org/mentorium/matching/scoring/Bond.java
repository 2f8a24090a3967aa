package org.mentorium.matching.scoring;

/** What two participants are to each other already, or are to be, by their numbers. */
public record Bond(long mentor, long mentee, Kind kind) {

    /** Whether it is a coordinator's word on two, whoever is named first. */
    public boolean constrains(long one, long other) {
        boolean two = mentor == one && mentee == other || mentor == other && mentee == one;
        return two && (kind == Kind.PINNED || kind == Kind.BANNED);
    }

    /** Whether the two hold a place of each other now, or did before. */
    public enum Kind {
        /** In an active relationship. */
        TOGETHER,
        /** Proposed to each other, and neither has declined. */
        PROPOSED,
        /** One of them declined the other, or their relationship has ended, in this program or in another. */
        EARLIER,
        /** Of one side of a group that one of them declined, or left as no fit, here or in another program. */
        FELLOWS,
        /** In the linked program they are together or proposed to each other, and nobody is matched in both with the same. */
        LINKED,
        /** A coordinator wants them matched. */
        PINNED,
        /** A coordinator does not want them matched. */
        BANNED;

        public boolean holdsPlace() {
            return this == TOGETHER || this == PROPOSED;
        }
    }
}
