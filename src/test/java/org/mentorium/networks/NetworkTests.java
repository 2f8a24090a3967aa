package org.mentorium.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTests {

    @Test
    void inAStarTheMiddleStandsBetweenAllOthers() {
        Network star = network(5, 0, 1, 0, 2, 0, 3, 0, 4);
        assertThat(star.degree(0)).isEqualTo(4);
        assertThat(star.betweenness(0)).isEqualTo(1);
        assertThat(star.betweenness(1)).isZero();
        assertThat(star.strength(0)).isEqualTo(4);
    }

    @Test
    void onAPathTheShareIsThatOfThePairsOnBothSides() {
        Network path = network(5, 0, 1, 1, 2, 2, 3, 3, 4);
        assertThat(path.betweenness(2)).isEqualTo(4 / 6.0, within(1e-12));
        assertThat(path.betweenness(1)).isEqualTo(3 / 6.0, within(1e-12));
    }

    @Test
    void inARingOfFourTwoWaysShareEachPair() {
        Network ring = network(4, 0, 1, 1, 2, 2, 3, 0, 3);
        for (int node = 0; node < 4; node++) {
            assertThat(ring.betweenness(node)).isEqualTo(.5 / 3, within(1e-12));
        }
    }

    /** Counted the slow way: all shortest ways of all pairs. */
    @Test
    void betweennessIsThatOfCountingAllWays() {
        Random random = new Random(4711);
        for (int draw = 0; draw < 30; draw++) {
            Network network = drawn(random, 9, .25);
            for (int node = 0; node < network.size(); node++) {
                assertThat(network.betweenness(node)).isEqualTo(counted(network, node), within(1e-9));
            }
        }
    }

    @Test
    void componentsComeLargestFirst() {
        Network network = network(7, 0, 6, 2, 3, 3, 4);
        assertThat(network.components())
                .containsExactly(new int[] {2, 3, 4}, new int[] {0, 6}, new int[] {1}, new int[] {5});
        assertThat(network.around(3, 2)).containsExactly(3, 2);
        assertThat(network.only(4, 3).ties()).containsExactly(new Tie(1, 0, 1));
    }

    @Test
    void nobodyIsTiedToThemselves() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tie(1, 1, 1));
    }

    private static double counted(Network network, int node) {
        int[] component = network.around(node, network.size());
        double sum = 0;
        for (int s : component) {
            for (int t : component) {
                if (s < t && s != node && t != node) {
                    int whole = distance(network, s, t);
                    if (distance(network, s, node) + distance(network, node, t) == whole) {
                        sum += (double) ways(network, s, node) * ways(network, node, t) / ways(network, s, t);
                    }
                }
            }
        }
        double pairs = (component.length - 1) * (component.length - 2) / 2.0;
        return pairs > 0 ? sum / pairs : 0;
    }

    private static int distance(Network network, int from, int to) {
        for (int length = 0; length < network.size(); length++) {
            if (walks(network, from, to, length) > 0) {
                return length;
            }
        }
        throw new IllegalStateException("not connected");
    }

    private static int ways(Network network, int from, int to) {
        return walks(network, from, to, distance(network, from, to));
    }

    /** The shortest walks are the shortest ways. */
    private static int walks(Network network, int from, int to, int length) {
        if (length == 0) {
            return from == to ? 1 : 0;
        }
        int sum = 0;
        for (int next : network.neighbours(from)) {
            sum += walks(network, next, to, length - 1);
        }
        return sum;
    }

    static Network drawn(Random random, int nodes, double density) {
        List<Tie> ties = new ArrayList<>();
        for (int a = 0; a < nodes; a++) {
            for (int b = a + 1; b < nodes; b++) {
                if (random.nextDouble() < density) {
                    ties.add(new Tie(a, b, random.nextInt(20)));
                }
            }
        }
        return new Network(nodes, ties);
    }

    static Network network(int nodes, int... ends) {
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) {
            ties.add(new Tie(ends[i], ends[i + 1], 1));
        }
        return new Network(nodes, ties);
    }
}
