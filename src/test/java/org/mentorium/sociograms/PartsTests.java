package org.mentorium.sociograms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mentorium.networks.Network;
import org.mentorium.networks.Tie;

class PartsTests {

    @Test
    void circlesStayWholeAndFillADrawingInTheirOrder() {
        // stars of 30, 20 and 15 people
        Network network = stars(15, 30, 20);
        assertThat(Parts.of(network)).extracting(part -> part.length).containsExactly(30, 35);
        assertThat(Parts.of(network).get(0))
                .containsExactly(IntStream.range(15, 45).toArray());
    }

    @Test
    void everybodyOfSmallCirclesIsOnOneDrawing() {
        Network network = stars(7, 2, 2, 5, 12, 2, 3, 9, 11, 6);
        List<Integer> drawn = new ArrayList<>();
        for (int[] part : Parts.of(network)) {
            assertThat(part.length).isLessThanOrEqualTo(Parts.MOST);
            IntStream.of(part).forEach(drawn::add);
        }
        assertThat(drawn).doesNotHaveDuplicates().hasSize(network.size());
    }

    @Test
    void ofACircleThatIsTooLargeTheMiddleIsDrawn() {
        List<Tie> path =
                IntStream.range(0, 100).mapToObj(i -> new Tie(i, i + 1, 1)).toList();
        assertThat(Parts.of(new Network(101, path)))
                .singleElement()
                .satisfies(part -> assertThat(IntStream.of(part).sorted().toArray())
                        .hasSize(Parts.MOST)
                        .contains(50, 40, 60)
                        .doesNotContain(0, 25, 75, 100));
    }

    @Test
    void smallCirclesHaveNobodyWhoHoldsThemTogether() {
        assertThat(Parts.central(stars(4, 3, 2), 8)).isEmpty();
        assertThat(Parts.central(stars(5, 6, 3), 8)).containsExactlyInAnyOrder(0, 5);
        assertThat(Parts.central(stars(5, 6, 3), 1)).containsExactly(5);
    }

    @Test
    void nobodyIsOnNoDrawing() {
        assertThat(Parts.of(new Network(0, List.of()))).isEmpty();
    }

    private static Network stars(int... sizes) {
        List<Tie> ties = new ArrayList<>();
        int first = 0;
        for (int size : sizes) {
            for (int i = 1; i < size; i++) {
                ties.add(new Tie(first, first + i, 1));
            }
            first += size;
        }
        return new Network(first, ties);
    }
}
