package org.mentorium.programs;

/** Who decides on a match before its members accept it. */
public enum DecidedBy {
    COORDINATOR,
    PARTICIPANTS,
    BOTH;

    /** Whether mentees of a program ask mentors themselves. Peers do not, and an event has its timetable. */
    public boolean asking(MentoringType type) {
        return this != COORDINATOR && !type.peers() && type != MentoringType.FAST_TRACK;
    }

    /** Whether mentees of a program say whom they wish: where a coordinator listens to it, and at an event. */
    public boolean wishing(MentoringType type) {
        return !type.peers() && (this == BOTH || type == MentoringType.FAST_TRACK);
    }
}
