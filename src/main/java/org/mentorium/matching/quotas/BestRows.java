package org.mentorium.matching.quotas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.Pair;

/** The most that so many pairs could total if every mentee had the best of their candidates. */
final class BestRows {

    private BestRows() {}

    static long of(AssignmentProblem problem, long pairs) {
        int[] mentors = new int[problem.mentors()];
        int[] scores = new int[problem.mentors()];
        Map<Integer, List<Integer>> fixedOf = problem.fixed().stream()
                .collect(Collectors.groupingBy(Pair::mentee, Collectors.mapping(Pair::mentor, Collectors.toList())));
        List<Integer> best = new ArrayList<>();
        for (int mentee = 0; mentee < problem.mentees(); mentee++) {
            List<Integer> fixed = fixedOf.getOrDefault(mentee, List.of());
            List<Integer> row = new ArrayList<>();
            int n = problem.candidates().of(mentee, mentors, scores);
            for (int i = 0; i < n; i++) {
                if (scores[i] >= 0 && !fixed.contains(mentors[i])) {
                    row.add(scores[i]);
                }
            }
            row.sort(Collections.reverseOrder());
            best.addAll(row.subList(0, Math.min(row.size(), problem.wanted(mentee) - fixed.size())));
        }
        best.sort(Collections.reverseOrder());
        long given = problem.fixed().stream().mapToLong(Pair::score).sum();
        return given
                + best.stream()
                        .limit(pairs - problem.fixed().size())
                        .mapToLong(score -> score)
                        .sum();
    }
}
