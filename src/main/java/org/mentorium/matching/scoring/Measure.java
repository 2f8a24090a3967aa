package org.mentorium.matching.scoring;

/**
 * A criterion applied to a cohort. It is asked row by row, a mentee with all mentors, so that it can work on flat arrays
 * without an object for each pair; by several at once, so that it keeps no work space.
 */
interface Measure {

    /** All points, in hundredths. */
    int FULL = 10_000;

    /**
     * Writes the points of the mentee with each mentor, 0 to {@link #FULL}. What a mentor has not said is nothing in
     * common; otherwise an empty profile would suit everybody.
     *
     * @return false when the mentee has said nothing that could be compared: the criterion then plays no part for them
     */
    boolean row(int mentee, int[] points);

    /** What the points of one pair mean. */
    Reason.Words words(int mentee, int mentor);
}
