package org.mentorium.matching.scoring;

/** One thing that speaks for a match. A program weighs each; a new one is a file and a line in {@link Criteria}. */
interface Criterion {

    /** The name under which a program keeps its weight. */
    String key();

    /** Makes ready to ask for many pairs. */
    Measure measure(Cohort cohort);
}
