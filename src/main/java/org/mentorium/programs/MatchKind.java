package org.mentorium.programs;

/** Whether a criterion looks for people who are alike, or for one who has what the other lacks. */
public enum MatchKind {
    SIMILAR,
    COMPLEMENTARY
}
