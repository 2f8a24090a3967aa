package org.mentorium.matching.quotas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mentorium.matching.solver.AssignmentProblem;

/** The most that so many pairs could total if every mentee had the best of their candidates. */
final class BestRows {

    private BestRows() {}

    static long of(AssignmentProblem problem, long pairs) {
        int[] mentors = new int[problem.mentors()];
        int[] scores = new int[problem.mentors()];
        List<Integer> best = new ArrayList<>();
        for (int mentee = 0; mentee < problem.mentees(); mentee++) {
            List<Integer> row = new ArrayList<>();
            int n = problem.candidates().of(mentee, mentors, scores);
            for (int i = 0; i < n; i++) {
                if (scores[i] >= 0) {
                    row.add(scores[i]);
                }
            }
            row.sort(Collections.reverseOrder());
            best.addAll(row.subList(0, Math.min(row.size(), problem.wanted(mentee))));
        }
        problem.fixed().forEach(pair -> best.add(pair.score()));
        best.sort(Collections.reverseOrder());
        return best.stream().limit(pairs).mapToLong(score -> score).sum();
    }
}
