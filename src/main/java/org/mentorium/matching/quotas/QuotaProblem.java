package org.mentorium.matching.quotas;

import java.util.List;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.Candidates;
import org.mentorium.matching.solver.Pair;

/**
 * An assignment, and how many pairs there may be between organisations.
 *
 * @param menteesOf organisation of each mentee, counted from 0
 * @param mentorsOf organisation of each mentor
 * @param most by the mentor's organisation and the mentee's
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record QuotaProblem(AssignmentProblem pairs, int[] menteesOf, int[] mentorsOf, int[][] most) {

    /** @throws IllegalArgumentException when the fixed pairs alone are too many for a quota */
    public QuotaProblem {
        int[] used = new int[most.length * most.length];
        for (Pair pair : pairs.fixed()) {
            int between = mentorsOf[pair.mentor()] * most.length + menteesOf[pair.mentee()];
            if (++used[between] > most[between / most.length][between % most.length]) {
                throw new IllegalArgumentException("more pairs fixed than a quota allows");
            }
        }
    }

    int organisations() {
        return most.length;
    }

    /** Between which two organisations a pair is. */
    int between(int mentee, int mentor) {
        return mentorsOf[mentor] * organisations() + menteesOf[mentee];
    }

    int most(int between) {
        return most[between / organisations()][between % organisations()];
    }

    /** What the fixed pairs leave of a quota. */
    int[] left() {
        int[] left = used(pairs.fixed());
        java.util.Arrays.setAll(left, between -> most(between) - left[between]);
        return left;
    }

    /** How many pairs there are between each two. */
    int[] used(List<Pair> made) {
        int[] used = new int[organisations() * organisations()];
        made.forEach(pair -> used[between(pair.mentee(), pair.mentor())]++);
        return used;
    }

    boolean keptBy(List<Pair> made) {
        int[] used = used(made);
        for (int between = 0; between < used.length; between++) {
            if (used[between] > most(between)) {
                return false;
            }
        }
        return true;
    }

    /** The same assignment with other candidates. */
    AssignmentProblem with(Candidates candidates) {
        int[] wanted = new int[pairs.mentees()];
        int[] capacity = new int[pairs.mentors()];
        java.util.Arrays.setAll(wanted, pairs::wanted);
        java.util.Arrays.setAll(capacity, pairs::capacity);
        return new AssignmentProblem(wanted, capacity, candidates, pairs.fixed());
    }
}
