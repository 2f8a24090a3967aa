package org.mentorium.matching.quotas;

import java.util.List;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.Pair;

/** Gives pairs that were found at other prices their own scores again. */
final class Scores {

    private Scores() {}

    static List<Pair> of(AssignmentProblem problem, List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> problem.fixed().contains(pair)
                        ? pair
                        : new Pair(pair.mentee(), pair.mentor(), score(problem, pair.mentee(), pair.mentor())))
                .toList();
    }

    private static int score(AssignmentProblem problem, int mentee, int mentor) {
        int[] mentors = new int[problem.mentors()];
        int[] scores = new int[problem.mentors()];
        int n = problem.candidates().of(mentee, mentors, scores);
        for (int i = 0; i < n; i++) {
            if (mentors[i] == mentor) {
                return scores[i];
            }
        }
        throw new IllegalArgumentException("a pair that may not be");
    }
}
