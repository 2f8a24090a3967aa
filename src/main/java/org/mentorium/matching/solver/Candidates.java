package org.mentorium.matching.solver;

/**
 * Who may be paired with whom, and how well they suit each other. It is asked row by row and several times over, so
 * that nobody has to hold all pairs; it must answer the same each time.
 */
@FunctionalInterface
public interface Candidates {

    /** The highest score, 100 points in hundredths; the lowest is 0. */
    int HIGHEST = 10_000;

    /** A score that means the same as leaving the pair out. */
    int FORBIDDEN = -1;

    /**
     * Writes the mentors that may be paired with the mentee, each at most once, and their scores, from index 0 on; both
     * arrays have room for all mentors. All are counted from 0.
     *
     * @return how many were written
     */
    int of(int mentee, int[] mentors, int[] scores);

    /** Scores held as a matrix by mentee and mentor, for few people. */
    static Candidates of(int[][] scores) {
        return (mentee, mentors, into) -> {
            for (int mentor = 0; mentor < scores[mentee].length; mentor++) {
                mentors[mentor] = mentor;
                into[mentor] = scores[mentee][mentor];
            }
            return scores[mentee].length;
        };
    }
}
