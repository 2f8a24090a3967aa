package org.mentorium.matching.teams;

import java.util.List;
import org.mentorium.matching.solver.Candidates;

/**
 * Which parts each mentee lacks a mentor for, which parts each mentor can take and for how many mentees, and who suits
 * whom.
 *
 * @param lacks by mentee and part
 * @param takes by mentor and part
 * @param scores rows of mentees
 * @param fixed seats that are taken beforehand, whether or not they would be allowed
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record TeamProblem(
        boolean[][] lacks, boolean[][] takes, int[] capacity, Candidates scores, int parts, List<Teams.Seat> fixed) {

    public TeamProblem(boolean[][] lacks, boolean[][] takes, int[] capacity, Candidates scores, int parts) {
        this(lacks, takes, capacity, scores, parts, List.of());
    }

    public TeamProblem fixing(List<Teams.Seat> seats) {
        return new TeamProblem(lacks, takes, capacity, scores, parts, seats);
    }

    /** The same where a mentor takes no part of a mentee's team. */
    public TeamProblem without(int mentee, int mentor) {
        Candidates others = (row, mentors, points) -> {
            int n = scores.of(row, mentors, points);
            int kept = 0;
            for (int i = 0; i < n; i++) {
                if (row != mentee || mentors[i] != mentor) {
                    mentors[kept] = mentors[i];
                    points[kept++] = points[i];
                }
            }
            return kept;
        };
        return new TeamProblem(lacks, takes, capacity, others, parts, fixed);
    }

    public int mentees() {
        return lacks.length;
    }

    public int mentors() {
        return takes.length;
    }
}
