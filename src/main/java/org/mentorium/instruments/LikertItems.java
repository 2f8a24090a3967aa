package org.mentorium.instruments;

import java.util.stream.Stream;

/** How much, how often, how far one agrees: an option of an ordered scale. */
class LikertItems extends ScaleItems {

    LikertItems() {
        super("LIKERT", "choice");
    }

    @Override
    Measure measure(Instrument instrument, Item item) {
        return Measure.ORDINAL;
    }

    @Override
    public Stream<Fault> check(Instrument instrument, Item item) {
        return OrderedScale.check(instrument, item);
    }
}
