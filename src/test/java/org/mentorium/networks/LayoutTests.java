package org.mentorium.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.networks.NetworkTests.drawn;
import static org.mentorium.networks.NetworkTests.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mentorium.networks.Layout.Cell;

class LayoutTests {

    private static final int COLUMNS = 4;

    static List<Network> networks() {
        Random random = new Random(42);
        List<Network> networks = new ArrayList<>(List.of(
                new Network(0, List.of()),
                network(1),
                network(2, 0, 1),
                network(3, 0, 1, 0, 2),
                network(7, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6),
                network(8, 0, 1, 2, 3, 4, 5, 6, 7)));
        for (int nodes = 5; nodes <= 40; nodes += 5) {
            networks.add(drawn(random, nodes, 1.5 / nodes));
            networks.add(drawn(random, nodes, 1));
        }
        return networks;
    }

    @Test
    void everyNodeHasAPlaceOfItsOwnInTheGrid() {
        for (Network network : networks()) {
            Layout layout = Layout.of(network, COLUMNS);
            assertThat(layout.cells()).hasSize(network.size()).doesNotHaveDuplicates();
            assertThat(layout.cells()).allSatisfy(cell -> {
                assertThat(cell.column()).isBetween(0, COLUMNS - 1);
                assertThat(cell.row()).isBetween(0, layout.rows() - 1);
            });
            assertThat(layout.rows()).isLessThanOrEqualTo(network.size());
        }
    }

    @Test
    void theSameNetworkIsAlwaysDrawnTheSame() {
        List<Network> once = networks();
        List<Network> again = networks();
        for (int i = 0; i < once.size(); i++) {
            assertThat(Layout.of(once.get(i), COLUMNS)).isEqualTo(Layout.of(again.get(i), COLUMNS));
        }
    }

    @Test
    void whatHangsTogetherStandsTogetherAndPairsBesideEachOther() {
        Layout layout = Layout.of(network(9, 0, 1, 2, 3, 4, 5, 6, 7, 7, 8), COLUMNS);
        for (int i = 0; i < 6; i += 2) {
            Cell a = layout.cells().get(i);
            Cell b = layout.cells().get(i + 1);
            assertThat(Math.abs(a.column() - b.column()) + Math.abs(a.row() - b.row()))
                    .isEqualTo(1);
        }
        // The three come first.
        assertThat(layout.cells().subList(6, 9)).anyMatch(cell -> cell.row() == 0 && cell.column() == 0);
    }

    @Test
    void aTieOfAStarLeadsPastNobodyElse() {
        Layout star = Layout.of(network(7, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6), COLUMNS);
        Cell hub = star.cells().get(0);
        Set<Cell> others = new HashSet<>(star.cells());
        for (Cell cell : star.cells().subList(1, 7)) {
            int across = cell.column() - hub.column();
            int down = cell.row() - hub.row();
            if (across % 2 == 0 && down % 2 == 0) {
                assertThat(others).doesNotContain(new Cell(hub.column() + across / 2, hub.row() + down / 2));
            }
        }
    }

    @Test
    void ofTwoThatMeetInTheMiddleNoTiesCross() {
        // two stars joined by one tie
        Network network = network(8, 0, 1, 0, 2, 0, 3, 0, 4, 4, 5, 4, 6, 4, 7);
        Layout layout = Layout.of(network, COLUMNS);
        for (Tie one : network.ties()) {
            for (Tie two : network.ties()) {
                assertThat(cross(layout, one, two)).isFalse();
            }
        }
    }

    private static boolean cross(Layout layout, Tie one, Tie two) {
        if (one.of(two.a()) || one.of(two.b())) {
            return false;
        }
        return side(layout, one, two.a()) * side(layout, one, two.b()) < 0
                && side(layout, two, one.a()) * side(layout, two, one.b()) < 0;
    }

    private static int side(Layout layout, Tie tie, int node) {
        Cell a = layout.cells().get(tie.a());
        Cell b = layout.cells().get(tie.b());
        Cell c = layout.cells().get(node);
        return (b.column() - a.column()) * (c.row() - a.row()) - (b.row() - a.row()) * (c.column() - a.column());
    }
}
