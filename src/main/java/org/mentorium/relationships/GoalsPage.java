package org.mentorium.relationships;

import java.util.List;

/** The goals of a relationship; rows stay empty for those who may only know how many there are. */
public record GoalsPage(GoalCounts counts, List<GoalRow> rows, boolean mayWrite) {

    public List<GoalRow> open() {
        return in(GoalState.OPEN);
    }

    public List<GoalRow> reached() {
        return in(GoalState.REACHED);
    }

    public List<GoalRow> dropped() {
        return in(GoalState.DROPPED);
    }

    private List<GoalRow> in(GoalState state) {
        return rows.stream().filter(row -> row.state() == state).toList();
    }
}
