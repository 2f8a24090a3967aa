package org.mentorium.programs;

/** The structure of a program's relationships; docs/domain/programs.md says what each means for matching. */
public enum MentoringType {
    ONE_TO_ONE,
    INFORMAL,
    GROUP,
    TEAM,
    PEER,
    NEAR_PEER,
    RECIPROCAL,
    REVERSE,
    CROSS,
    FAST_TRACK,
    HUB_AND_SPOKE;

    /**
     * Whether there is one pool, whose people are matched with each other; between near peers the year groups say who is
     * the mentor.
     */
    public boolean peers() {
        return this == PEER || this == RECIPROCAL || this == NEAR_PEER;
    }

    /** Whether what is proposed can be of more than two: groups, teams, or peers. */
    public boolean circles() {
        return this == GROUP || this == TEAM || peers();
    }

    /** Whether a program of the type says more of its matches: sizes, parts, distances, quotas or another program. */
    public boolean shaped() {
        return this == GROUP || this == TEAM || this == NEAR_PEER || this == CROSS || this == HUB_AND_SPOKE;
    }
}
