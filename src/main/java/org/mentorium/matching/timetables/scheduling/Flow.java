package org.mentorium.matching.timetables.scheduling;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * A network whose cheapest flow is found by cheapest paths, one unit after another, until no path is worth its cost. The
 * networks of an event are small, and their costs may be negative, so the paths are found by labels that correct
 * themselves.
 */
final class Flow {

    private int arcs;
    private int[] to = new int[64];
    private int[] room = new int[64];
    private long[] cost = new long[64];
    private int[] next = new int[64];
    private final int[] first;

    Flow(int nodes) {
        first = new int[nodes];
        Arrays.fill(first, -1);
    }

    /** An arc and its way back; answers with the arc's number. */
    int arc(int from, int target, int capacity, long each) {
        add(from, target, capacity, each);
        add(target, from, 0, -each);
        return arcs - 2;
    }

    private void add(int from, int target, int capacity, long each) {
        if (arcs == to.length) {
            to = Arrays.copyOf(to, 2 * arcs);
            room = Arrays.copyOf(room, 2 * arcs);
            cost = Arrays.copyOf(cost, 2 * arcs);
            next = Arrays.copyOf(next, 2 * arcs);
        }
        to[arcs] = target;
        room[arcs] = capacity;
        cost[arcs] = each;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    /** Whether an arc with room for one carries it. */
    boolean carries(int arc) {
        return room[arc ^ 1] > 0;
    }

    /** Sends what is worth sending. */
    void cheapest(int source, int sink) {
        int nodes = first.length;
        long[] distance = new long[nodes];
        int[] by = new int[nodes];
        while (path(source, sink, distance, by) && distance[sink] < 0) {
            for (int node = sink; node != source; node = to[by[node] ^ 1]) {
                room[by[node]]--;
                room[by[node] ^ 1]++;
            }
        }
    }

    private boolean path(int source, int sink, long[] distance, int[] by) {
        Arrays.fill(distance, Long.MAX_VALUE);
        boolean[] waiting = new boolean[first.length];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        distance[source] = 0;
        queue.add(source);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            waiting[node] = false;
            for (int arc = first[node]; arc >= 0; arc = next[arc]) {
                long there = distance[node] + cost[arc];
                if (room[arc] > 0 && there < distance[to[arc]]) {
                    distance[to[arc]] = there;
                    by[to[arc]] = arc;
                    if (!waiting[to[arc]]) {
                        waiting[to[arc]] = true;
                        queue.add(to[arc]);
                    }
                }
            }
        }
        return distance[sink] < Long.MAX_VALUE;
    }
}
