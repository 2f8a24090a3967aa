package org.mentorium.matching.solver;

/** What an assignment is to be good at. All but {@link #STABLE} make as many pairs as can be before all else. */
public enum Objective {
    /** The greatest sum of scores. */
    TOTAL,
    /** The lowest score as high as it can be, then the greatest sum. */
    FAIR,
    /** As few pairs as can be in the lowest band of scores, then in the next, and so on, then the greatest sum. */
    BANDS,
    /** No two who would both rather leave a match, or an empty place, for each other. */
    STABLE
}
