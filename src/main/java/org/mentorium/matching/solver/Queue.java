package org.mentorium.matching.solver;

import java.util.Arrays;

/**
 * Nodes by distance for Dijkstra's search: those as near as the last one polled wait in a plain list, for with many
 * tied scores most do; the others in a binary heap. A node may stand in it more than once.
 */
final class Queue {

    private int[] near = new int[64];
    private int nearFrom;
    private int nearTo;
    private long[] keys = new long[64];
    private int[] nodes = new int[64];
    private int size;
    private long current;

    void clear() {
        nearFrom = 0;
        nearTo = 0;
        size = 0;
        current = 0;
    }

    void add(int node, long distance) {
        if (distance == current) {
            if (nearTo == near.length) {
                near = Arrays.copyOf(near, 2 * nearTo);
            }
            near[nearTo++] = node;
            return;
        }
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * size);
            keys = Arrays.copyOf(keys, 2 * size);
        }
        int i = size++;
        while (i > 0 && keys[(i - 1) >>> 1] > distance) {
            keys[i] = keys[(i - 1) >>> 1];
            nodes[i] = nodes[(i - 1) >>> 1];
            i = (i - 1) >>> 1;
        }
        keys[i] = distance;
        nodes[i] = node;
    }

    /** The nearest node, or -1. */
    int poll() {
        if (nearFrom < nearTo) {
            return near[nearFrom++];
        }
        if (size == 0) {
            return -1;
        }
        nearFrom = 0;
        nearTo = 0;
        current = keys[0];
        int node = nodes[0];
        long last = keys[--size];
        int lastNode = nodes[size];
        int i = 0;
        for (int child = 1; child < size; child = 2 * i + 1) {
            if (child + 1 < size && keys[child + 1] < keys[child]) {
                child++;
            }
            if (keys[child] >= last) {
                break;
            }
            keys[i] = keys[child];
            nodes[i] = nodes[child];
            i = child;
        }
        keys[i] = last;
        nodes[i] = lastNode;
        return node;
    }
}
