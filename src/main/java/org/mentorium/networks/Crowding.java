package org.mentorium.networks;

import java.util.List;

/** What speaks against an arrangement: long ties, ties that cross, ties that lead past a node of others. */
final class Crowding {

    /** A place is this wide and tall; only their proportion counts. */
    static final double WIDE = 100;

    static final double TALL = 60;
    private static final double NEAR = 24;
    private static final double PAST_A_NODE = 150;
    private static final double CROSSING = 60;
    /** Among more ties nobody sees which cross. */
    private static final int TIES_THAT_CROSS = 120;

    private final List<Tie> ties;
    private final int[] place;
    private final int columns;

    /** @param place of each node, looked at anew each time */
    Crowding(Network network, int[] place, int columns) {
        this.ties = network.ties();
        this.place = place;
        this.columns = columns;
    }

    /** Of all that changes when one node, and perhaps another (or -1), stands somewhere else. */
    double around(int one, int other) {
        double sum = 0;
        for (int i = 0; i < ties.size(); i++) {
            Tie tie = ties.get(i);
            if (tie.of(one) || other >= 0 && tie.of(other)) {
                sum += length(tie) + pastNodes(tie) + crossings(i, one, other);
            } else {
                sum += past(tie, one) + (other >= 0 ? past(tie, other) : 0);
            }
        }
        return sum;
    }

    private double length(Tie tie) {
        double across = x(tie.a()) - x(tie.b());
        double down = y(tie.a()) - y(tie.b());
        return Math.sqrt(across * across + down * down);
    }

    private double pastNodes(Tie tie) {
        double sum = 0;
        for (int node = 0; node < place.length; node++) {
            sum += tie.of(node) ? 0 : past(tie, node);
        }
        return sum;
    }

    private double past(Tie tie, int node) {
        double across = x(tie.b()) - x(tie.a());
        double down = y(tie.b()) - y(tie.a());
        double x = x(node) - x(tie.a());
        double y = y(node) - y(tie.a());
        double along = Math.max(0, Math.min(1, (x * across + y * down) / (across * across + down * down)));
        double asideX = x - along * across;
        double asideY = y - along * down;
        return asideX * asideX + asideY * asideY < NEAR * NEAR ? PAST_A_NODE : 0;
    }

    /** With each other tie once. */
    private double crossings(int i, int one, int other) {
        if (ties.size() > TIES_THAT_CROSS) {
            return 0;
        }
        Tie tie = ties.get(i);
        double sum = 0;
        for (int j = 0; j < ties.size(); j++) {
            Tie second = ties.get(j);
            boolean counted = j < i && (second.of(one) || other >= 0 && second.of(other));
            if (j != i && !counted && cross(tie, second)) {
                sum += CROSSING;
            }
        }
        return sum;
    }

    private boolean cross(Tie tie, Tie second) {
        if (tie.of(second.a()) || tie.of(second.b())) {
            return false;
        }
        return side(tie, second.a()) * side(tie, second.b()) < 0 && side(second, tie.a()) * side(second, tie.b()) < 0;
    }

    private double side(Tie tie, int node) {
        return (x(tie.b()) - x(tie.a())) * (y(node) - y(tie.a())) - (y(tie.b()) - y(tie.a())) * (x(node) - x(tie.a()));
    }

    private double x(int node) {
        return place[node] % columns * WIDE;
    }

    private double y(int node) {
        return place[node] / columns * TALL;
    }
}
