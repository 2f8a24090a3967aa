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
    HUB_AND_SPOKE
}
