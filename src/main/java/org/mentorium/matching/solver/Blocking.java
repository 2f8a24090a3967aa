package org.mentorium.matching.solver;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts two who would both rather leave a match, or an empty place, for each other. Equals are no reason to leave, and
 * fixed pairs are not left.
 */
public final class Blocking {

    private static final int NOBODY = -1;
    private static final int NO_PLACE = Integer.MAX_VALUE;

    private final int[] worstOfMentee;
    private final int[] worstOfMentor;
    private final Set<Long> made = new HashSet<>();
    private final AssignmentProblem problem;
    /** Room for a mentee's row, where mentors think otherwise than mentees. */
    private final int[] mentors;

    private final int[] scores;
    private int count;

    Blocking(AssignmentProblem problem, List<Pair> pairs) {
        this.problem = problem;
        boolean otherwise = problem.mentorScores() != problem.candidates();
        mentors = new int[otherwise ? problem.mentors() : 0];
        scores = new int[mentors.length];
        int[] wanted = problem.wantedBesidesFixed();
        int[] places = problem.capacityBesidesFixed();
        worstOfMentee = Arrays.stream(wanted).map(n -> NO_PLACE).toArray();
        worstOfMentor = Arrays.stream(places).map(n -> NO_PLACE).toArray();
        Set<Pair> fixed = new HashSet<>(problem.fixed());
        for (Pair pair : pairs) {
            if (!fixed.remove(pair)) {
                made.add(key(pair.mentee(), pair.mentor()));
                wanted[pair.mentee()]--;
                places[pair.mentor()]--;
                worstOfMentee[pair.mentee()] = Math.min(worstOfMentee[pair.mentee()], pair.score());
                worstOfMentor[pair.mentor()] = Math.min(worstOfMentor[pair.mentor()], liking(pair));
            }
        }
        for (int mentee = 0; mentee < wanted.length; mentee++) {
            worstOfMentee[mentee] = wanted[mentee] > 0 ? NOBODY : worstOfMentee[mentee];
        }
        for (int mentor = 0; mentor < places.length; mentor++) {
            worstOfMentor[mentor] = places[mentor] > 0 ? NOBODY : worstOfMentor[mentor];
        }
    }

    /** Counts them, asking for every row. */
    public static int count(AssignmentProblem problem, List<Pair> pairs) {
        Blocking blocking = new Blocking(problem, pairs);
        new Rows(problem).forEach(row -> {
            row.withoutFixed();
            blocking.add(row);
        });
        return blocking.count();
    }

    /** What the mentor thinks of the mentee. */
    private int liking(Pair pair) {
        if (problem.mentorScores() == problem.candidates()) {
            return pair.score();
        }
        int n = problem.mentorScores().of(pair.mentee(), mentors, scores);
        for (int i = 0; i < n; i++) {
            if (mentors[i] == pair.mentor()) {
                return scores[i];
            }
        }
        return pair.score();
    }

    void add(Rows.Row row) {
        int worst = worstOfMentee[row.mentee];
        for (int i = 0; i < row.size; i++) {
            if (row.scores[i] > worst
                    && row.mentorScores[i] > worstOfMentor[row.mentors[i]]
                    && !made.contains(key(row.mentee, row.mentors[i]))) {
                count++;
            }
        }
    }

    int count() {
        return count;
    }

    private static long key(int mentee, int mentor) {
        return ((long) mentee << 32) + mentor;
    }
}
