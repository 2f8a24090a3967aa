package org.mentorium.matching.solver;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers by solving the problem with the pair fixed or left out. */
final class SolvedAgain implements WhatIf {

    private final AssignmentProblem problem;
    private final Assignment assignment;

    SolvedAgain(AssignmentProblem problem, Assignment assignment) {
        this.problem = problem;
        this.assignment = assignment;
    }

    @Override
    public Optional<Change> forcing(int mentee, int mentor, int score) {
        if (made(mentee, mentor)) {
            return Optional.of(Change.NONE);
        }
        if (problem.wantedBesidesFixed()[mentee] == 0 || problem.capacityBesidesFixed()[mentor] == 0) {
            return Optional.empty();
        }
        return Optional.of(changeTo(problem.fixing(new Pair(mentee, mentor, score))));
    }

    @Override
    public Change forbidding(int mentee, int mentor) {
        boolean fixed = problem.fixed().stream().anyMatch(pair -> pair.mentee() == mentee && pair.mentor() == mentor);
        return fixed || !made(mentee, mentor) ? Change.NONE : changeTo(problem.without(mentee, mentor));
    }

    private boolean made(int mentee, int mentor) {
        return assignment.pairs().stream().anyMatch(pair -> pair.mentee() == mentee && pair.mentor() == mentor);
    }

    private Change changeTo(AssignmentProblem other) {
        Certificate before = assignment.certificate();
        Assignment then = new AssignmentSolver().solve(other, before.objective(), before.seed());
        Set<Pair> pairs = new HashSet<>(assignment.pairs());
        List<Pair> made =
                then.pairs().stream().filter(pair -> !pairs.remove(pair)).toList();
        List<Pair> gone = assignment.pairs().stream().filter(pairs::contains).toList();
        return new Change(
                then.pairs().size() - assignment.pairs().size(),
                then.certificate().total() - before.total(),
                gone,
                made);
    }
}
