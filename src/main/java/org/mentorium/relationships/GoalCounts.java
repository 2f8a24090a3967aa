package org.mentorium.relationships;

/** How many goals there are in each state. */
public record GoalCounts(long open, long reached, long dropped) {

    public long all() {
        return open + reached + dropped;
    }
}
