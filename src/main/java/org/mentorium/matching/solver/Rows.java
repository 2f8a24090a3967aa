package org.mentorium.matching.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All rows of a problem, one after the other. */
final class Rows {

    /** A mentee's allowed pairs; the arrays are used again for the next row. */
    static final class Row {
        int mentee;
        int size;
        final int[] mentors;
        final int[] scores;
        final int[] mentorScores;
        private final int[] fixedBy;
        private final Map<Integer, List<Pair>> fixed;

        private Row(AssignmentProblem problem) {
            mentors = new int[problem.mentors()];
            scores = new int[problem.mentors()];
            mentorScores = problem.candidates() == problem.mentorScores() ? scores : new int[problem.mentors()];
            fixedBy = new int[problem.mentors()];
            Arrays.fill(fixedBy, -1);
            fixed = new HashMap<>();
        }

        /** A fixed pair is none to choose. */
        void withoutFixed() {
            List<Pair> mine = fixed.getOrDefault(mentee, List.of());
            mine.forEach(pair -> fixedBy[pair.mentor()] = mentee);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (scores[i] >= 0 && fixedBy[mentors[i]] != mentee) {
                    mentors[kept] = mentors[i];
                    mentorScores[kept] = mentorScores[i];
                    scores[kept++] = scores[i];
                }
            }
            size = kept;
        }
    }

    private final AssignmentProblem problem;
    private final Row row;

    Rows(AssignmentProblem problem) {
        this.problem = problem;
        this.row = new Row(problem);
        problem.fixed()
                .forEach(pair -> row.fixed
                        .computeIfAbsent(pair.mentee(), mentee -> new ArrayList<>())
                        .add(pair));
    }

    void forEach(Consumer<Row> visit) {
        for (int mentee = 0; mentee < problem.mentees(); mentee++) {
            row.mentee = mentee;
            if (row.mentorScores != row.scores) {
                problem.mentorScores().of(mentee, row.mentors, row.mentorScores);
            }
            row.size = problem.candidates().of(mentee, row.mentors, row.scores);
            visit.accept(row);
        }
    }
}
