package org.mentorium.sociograms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mentorium.networks.Network;
import org.mentorium.networks.Tie;

/** The network of some bonds: its nodes are people in the order of their numbers, so that nothing depends on chance. */
record People(long[] ids, Network network) {

    static People of(List<Bond> bonds, long... alone) {
        long[] ids = java.util.stream.LongStream.concat(
                        Arrays.stream(alone),
                        bonds.stream().flatMapToLong(bond -> java.util.stream.LongStream.of(bond.a(), bond.b())))
                .sorted()
                .distinct()
                .toArray();
        Map<Long, Integer> nodes = new LinkedHashMap<>();
        for (long id : ids) {
            nodes.put(id, nodes.size());
        }
        return new People(
                ids,
                new Network(
                        ids.length,
                        bonds.stream()
                                .map(bond -> new Tie(
                                        nodes.getOrDefault(bond.a(), 0),
                                        nodes.getOrDefault(bond.b(), 0),
                                        bond.sessions()))
                                .toList()));
    }

    List<Long> of(int... nodes) {
        return Arrays.stream(nodes).mapToObj(node -> ids[node]).toList();
    }
}
