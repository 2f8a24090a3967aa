package org.mentorium.matching.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers by one cheapest way through the residual of the assignment: whoever has to move moves along it. */
final class Detour implements WhatIf {

    private final AssignmentProblem problem;
    private final Residual residual;
    private final int mentees;
    private final int[] wanted;
    private final int[] capacity;

    Detour(AssignmentProblem problem, Assignment assignment) {
        this.problem = problem;
        this.residual = new Residual(problem, assignment);
        this.mentees = problem.mentees();
        this.wanted = problem.wantedBesidesFixed();
        this.capacity = problem.capacityBesidesFixed();
    }

    @Override
    public Optional<Change> forcing(int mentee, int mentor, int score) {
        if (residual.isMade(mentee, mentor) || residual.isFixed(mentee, mentor)) {
            return Optional.of(Change.NONE);
        }
        if (wanted[mentee] == 0 || capacity[mentor] == 0) {
            return Optional.empty();
        }
        // The mentor makes room, and whoever moves for it ends where the mentee comes from.
        List<Integer> way = residual.way(residual.mentor(mentor), mentee);
        return Optional.of(change(way, new Pair(mentee, mentor, score)));
    }

    @Override
    public Change forbidding(int mentee, int mentor) {
        if (!residual.isMade(mentee, mentor)) {
            return Change.NONE;
        }
        // The mentee goes elsewhere, and whoever moves for it, or nobody, takes the mentor's place.
        List<Integer> way = residual.way(mentee, residual.mentor(mentor));
        Change change = change(way, null);
        List<Pair> gone = new ArrayList<>(change.gone());
        int score = residual.score(mentee, mentor);
        gone.add(new Pair(mentee, mentor, score));
        return new Change(change.pairs() - 1, change.total() - problem.value(score), gone, change.made());
    }

    private Change change(List<Integer> way, @Nullable Pair forced) {
        List<Pair> gone = new ArrayList<>();
        List<Pair> made = new ArrayList<>();
        if (forced != null) {
            made.add(forced);
        }
        for (int i = 0; i + 1 < way.size(); i++) {
            int from = way.get(i);
            int to = way.get(i + 1);
            if (from < mentees && to >= mentees && to < mentees + capacity.length) {
                made.add(pair(from, to - mentees));
            } else if (to < mentees && from >= mentees && from < mentees + capacity.length) {
                gone.add(pair(to, from - mentees));
            }
        }
        return new Change(made.size() - gone.size(), total(made) - total(gone), gone, made);
    }

    private Pair pair(int mentee, int mentor) {
        return new Pair(mentee, mentor, residual.score(mentee, mentor));
    }

    private long total(List<Pair> pairs) {
        return pairs.stream().mapToLong(pair -> problem.value(pair.score())).sum();
    }
}
