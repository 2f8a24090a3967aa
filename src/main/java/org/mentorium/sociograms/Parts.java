package org.mentorium.sociograms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mentorium.networks.Network;

/** A network cut into drawings that can be looked at. What hangs together stays together as far as it fits. */
final class Parts {

    /** People on one drawing. */
    static final int MOST = 40;

    private static final int LARGE = 5;

    private Parts() {}

    /** The nodes of each, the largest first; of what is larger than a drawing, those around who stands in its middle. */
    static List<int[]> of(Network network) {
        List<int[]> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        for (int[] component : network.components()) {
            int[] shown = component.length <= MOST ? component : network.around(middle(network, component), MOST);
            if (part.size() + shown.length > MOST) {
                parts.add(ints(part));
                part.clear();
            }
            Arrays.stream(shown).forEach(part::add);
        }
        if (!part.isEmpty()) {
            parts.add(ints(part));
        }
        return parts;
    }

    private static int middle(Network network, int... component) {
        return Arrays.stream(component)
                .boxed()
                .max(Comparator.comparingDouble(network::betweenness)
                        .thenComparingInt(network::degree)
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static int[] ints(List<Integer> part) {
        return part.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Those over whom most of the shortest ways of others lead, at most so many; small circles have nobody to hold. */
    static int[] central(Network network, int most) {
        return network.components().stream()
                .filter(component -> component.length >= LARGE)
                .flatMapToInt(Arrays::stream)
                .filter(node -> network.betweenness(node) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer node) -> -network.betweenness(node))
                        .thenComparingInt(node -> -network.degree(node))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
