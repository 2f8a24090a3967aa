package org.mentorium.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mentorium.networks.Layout.Cell;

/**
 * Arranges what hangs together: from the one with the most ties outwards, then moved and swapped one by one as long as
 * that makes ties shorter, lets fewer of them cross, and leads fewer past a node that they do not belong to.
 */
final class Arrangement {

    private static final int PASSES = 5;
    private static final double LEAST = 1e-6;

    private final Network network;
    private final int columns;
    private final int rows;
    /** The place of each node, counted row by row. */
    private final int[] place;
    /** The node at each place, or -1. */
    private final int[] node;

    Arrangement(Network network, int most) {
        this.network = network;
        int n = network.size();
        int wanted = n <= 2 ? 1 : n <= 4 ? 2 : n <= 9 ? 3 : 4;
        columns = Math.min(wanted, most);
        rows = (n + columns - 1) / columns + (n > 4 ? 1 : 0);
        place = new int[n];
        node = new int[columns * rows];
        Arrays.fill(node, -1);
        outwards();
    }

    private void outwards() {
        int hub = IntStream.range(0, network.size())
                .boxed()
                .max(Comparator.comparingInt(network::degree).thenComparing(Comparator.reverseOrder()))
                .orElse(0);
        int[] order = network.around(hub, network.size());
        List<Integer> places = IntStream.range(0, node.length)
                .boxed()
                .sorted(Comparator.comparingDouble(this::fromTheMiddle).thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int i = 0; i < order.length; i++) {
            put(order[i], places.get(i));
        }
    }

    private double fromTheMiddle(int at) {
        double across = (at % columns - (columns - 1) / 2.0) * Crowding.WIDE;
        double down = (at / columns - (rows - 1) / 2.0) * Crowding.TALL;
        return across * across + down * down;
    }

    private void put(int one, int at) {
        place[one] = at;
        node[at] = one;
    }

    Layout layout() {
        Crowding crowding = new Crowding(network, place, columns);
        for (int pass = 0; pass < PASSES && improved(crowding); pass++) {
            // Until nothing gets better, or that is enough.
        }
        return trimmed();
    }

    private boolean improved(Crowding crowding) {
        boolean any = false;
        for (int one = 0; one < place.length; one++) {
            int from = place[one];
            int best = from;
            double gain = LEAST;
            for (int at = 0; at < node.length; at++) {
                if (at != from) {
                    int other = node[at];
                    double before = crowding.around(one, other);
                    change(one, from, at);
                    double gained = before - crowding.around(one, other);
                    change(one, at, from);
                    if (gained > gain) {
                        gain = gained;
                        best = at;
                    }
                }
            }
            if (best != from) {
                change(one, from, best);
                any = true;
            }
        }
        return any;
    }

    /** Moves a node; whoever is there takes its place. */
    private void change(int one, int from, int to) {
        int other = node[to];
        node[from] = other;
        if (other >= 0) {
            place[other] = from;
        }
        put(one, to);
    }

    /** Without rows and columns in which nobody stands. */
    private Layout trimmed() {
        TreeSet<Integer> usedColumns = new TreeSet<>();
        TreeSet<Integer> usedRows = new TreeSet<>();
        for (int at : place) {
            usedColumns.add(at % columns);
            usedRows.add(at / columns);
        }
        List<Cell> cells = new ArrayList<>();
        for (int at : place) {
            cells.add(new Cell(
                    usedColumns.headSet(at % columns).size(),
                    usedRows.headSet(at / columns).size()));
        }
        return new Layout(cells, usedColumns.size(), usedRows.size());
    }
}
