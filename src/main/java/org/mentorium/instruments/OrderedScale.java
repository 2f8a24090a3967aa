package org.mentorium.instruments;

import java.util.stream.Stream;

/** What kinds need that count on a scale's order. */
final class OrderedScale {

    private OrderedScale() {}

    static Stream<Fault> check(Instrument instrument, Item item) {
        return instrument
                .scale(String.valueOf(item.scale()))
                .filter(scale -> !scale.ordered())
                .map(scale -> Fault.of("items/" + item.key(), "instruments.fault.item.unordered", scale.key()))
                .stream();
    }
}
