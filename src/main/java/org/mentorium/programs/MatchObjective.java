package org.mentorium.programs;

/** What a program's matches are to be good at. */
public enum MatchObjective {
    TOTAL,
    FAIR,
    BANDS,
    STABLE
}
