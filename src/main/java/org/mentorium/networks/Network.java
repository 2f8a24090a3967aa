package org.mentorium.networks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nodes from 0 on and the ties between them, one of two nodes at most. All answers depend on these alone. */
public final class Network {

    private final int size;
    private final List<Tie> ties;
    private final int[][] neighbours;
    private double @Nullable [] betweenness;

    public Network(int size, List<Tie> ties) {
        this.size = size;
        this.ties = List.copyOf(ties);
        int[] degrees = new int[size];
        for (Tie tie : ties) {
            degrees[tie.a()]++;
            degrees[tie.b()]++;
        }
        neighbours = new int[size][];
        Arrays.setAll(neighbours, node -> new int[degrees[node]]);
        for (Tie tie : ties) {
            neighbours[tie.a()][--degrees[tie.a()]] = tie.b();
            neighbours[tie.b()][--degrees[tie.b()]] = tie.a();
        }
        for (int[] of : neighbours) {
            Arrays.sort(of);
        }
    }

    public int size() {
        return size;
    }

    public List<Tie> ties() {
        return ties;
    }

    /** With how many it is tied. */
    public int degree(int node) {
        return neighbours[node].length;
    }

    int[] neighbours(int node) {
        return neighbours[node];
    }

    /** The weights of all its ties together. */
    public int strength(int node) {
        return ties.stream().filter(tie -> tie.of(node)).mapToInt(Tie::weight).sum();
    }

    /**
     * For each node, of the pairs of others in its component, the share of their shortest ways that leads over it, from 0
     * to 1. Ways are counted in ties, whatever their weight.
     */
    public double betweenness(int node) {
        double[] all = betweenness;
        if (all == null) {
            all = Betweenness.of(this);
            betweenness = all;
        }
        return all[node];
    }

    /** What hangs together, the largest first, of equal ones that with the first node; nodes in their order. */
    public List<int[]> components() {
        List<int[]> components = new ArrayList<>();
        boolean[] seen = new boolean[size];
        for (int node = 0; node < size; node++) {
            if (!seen[node]) {
                int[] component = around(node, size);
                for (int one : component) {
                    seen[one] = true;
                }
                Arrays.sort(component);
                components.add(component);
            }
        }
        components.sort(Comparator.comparingInt((int[] component) -> -component.length)
                .thenComparingInt(component -> component[0]));
        return components;
    }

    /** A node and those nearest to it, so many at most, in the order of their distance. */
    public int[] around(int node, int most) {
        List<Integer> found = new ArrayList<>();
        boolean[] seen = new boolean[size];
        ArrayDeque<Integer> next = new ArrayDeque<>(List.of(node));
        seen[node] = true;
        while (!next.isEmpty() && found.size() < most) {
            int one = next.remove();
            found.add(one);
            for (int neighbour : neighbours[one]) {
                if (!seen[neighbour]) {
                    seen[neighbour] = true;
                    next.add(neighbour);
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** These nodes, numbered anew in the order given, and the ties among them. */
    public Network only(int... nodes) {
        int[] place = new int[size];
        Arrays.fill(place, -1);
        for (int i = 0; i < nodes.length; i++) {
            place[nodes[i]] = i;
        }
        return new Network(
                nodes.length,
                ties.stream()
                        .filter(tie -> place[tie.a()] >= 0 && place[tie.b()] >= 0)
                        .map(tie -> new Tie(place[tie.a()], place[tie.b()], tie.weight()))
                        .toList());
    }
}
