package org.mentorium.matching.teams;

import org.mentorium.matching.solver.Candidates;

/**
 * Which parts each mentee lacks a mentor for, which parts each mentor can take and for how many mentees, and who suits
 * whom.
 *
 * @param lacks by mentee and part
 * @param takes by mentor and part
 * @param scores rows of mentees
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record TeamProblem(boolean[][] lacks, boolean[][] takes, int[] capacity, Candidates scores, int parts) {

    public int mentees() {
        return lacks.length;
    }

    public int mentors() {
        return takes.length;
    }
}
