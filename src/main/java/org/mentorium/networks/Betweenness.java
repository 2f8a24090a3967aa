package org.mentorium.networks;

import java.util.Arrays;

/** Brandes, A faster algorithm for betweenness centrality (2001), for ties without direction or length. */
final class Betweenness {

    private final Network network;
    private final double[] sums;
    private final int[] order;
    private final int[] distance;
    private final double[] ways;
    private final double[] share;
    private final int[] reached;

    private Betweenness(Network network) {
        this.network = network;
        sums = new double[network.size()];
        order = new int[network.size()];
        distance = new int[network.size()];
        ways = new double[network.size()];
        share = new double[network.size()];
        reached = new int[network.size()];
    }

    static double[] of(Network network) {
        Betweenness all = new Betweenness(network);
        for (int node = 0; node < network.size(); node++) {
            all.from(node);
        }
        for (int node = 0; node < network.size(); node++) {
            // Each pair was met from both its ends.
            double pairs = (all.reached[node] - 1.0) * (all.reached[node] - 2.0);
            all.sums[node] = pairs > 0 ? all.sums[node] / pairs : 0;
        }
        return all.sums;
    }

    private void from(int source) {
        Arrays.fill(distance, -1);
        distance[source] = 0;
        ways[source] = 1;
        order[0] = source;
        int found = 1;
        for (int i = 0; i < found; i++) {
            int node = order[i];
            share[node] = 0;
            for (int neighbour : network.neighbours(node)) {
                if (distance[neighbour] < 0) {
                    distance[neighbour] = distance[node] + 1;
                    ways[neighbour] = 0;
                    order[found++] = neighbour;
                }
                if (distance[neighbour] == distance[node] + 1) {
                    ways[neighbour] += ways[node];
                }
            }
        }
        reached[source] = found;
        for (int i = found - 1; i > 0; i--) {
            int node = order[i];
            for (int neighbour : network.neighbours(node)) {
                if (distance[neighbour] == distance[node] - 1) {
                    share[neighbour] += ways[neighbour] / ways[node] * (1 + share[node]);
                }
            }
            sums[node] += share[node];
        }
    }
}
