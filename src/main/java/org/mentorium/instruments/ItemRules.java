package org.mentorium.instruments;

import java.util.stream.Stream;
import org.mentorium.instruments.ItemKind.Part;

/** What holds for every item: the parts that its kind uses are there, and no others. */
final class ItemRules {

    private static final int MOST_ROWS = 50;
    private static final int MOST_DECIMALS = 6;

    private ItemRules() {}

    static Stream<Fault> faults(Instrument instrument, Item item) {
        String place = "items/" + item.key();
        return Stream.of(
                        scale(instrument, item, place),
                        rows(item, place),
                        InstrumentRules.keys(place + "/rows", item.rows(), Item.Row::key),
                        foreign(item, place),
                        phases(item, place),
                        item.kind().check(instrument, item))
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> scale(Instrument instrument, Item item, String place) {
        String scale = item.scale();
        if (!item.kind().parts().contains(Part.SCALE)) {
            return when(scale != null, place, "instruments.fault.item.noScale");
        }
        if (scale == null) {
            return when(true, place, "instruments.fault.item.scale");
        }
        return instrument.scale(scale).isPresent()
                ? Stream.of()
                : Stream.of(Fault.of(place, "instruments.fault.item.scaleUnknown", scale));
    }

    private static Stream<Fault> rows(Item item, String place) {
        return item.kind().parts().contains(Part.ROWS)
                ? when(item.rows().isEmpty() || item.rows().size() > MOST_ROWS, place, "instruments.fault.item.rows")
                : when(!item.rows().isEmpty(), place, "instruments.fault.item.noRows");
    }

    private static Stream<Fault> foreign(Item item, String place) {
        var parts = item.kind().parts();
        boolean bounds = item.min() != null || item.max() != null || item.decimals() != 0;
        boolean more = (bounds && !parts.contains(Part.BOUNDS))
                || (item.unit() != null && !parts.contains(Part.UNIT))
                || (item.required() && !parts.contains(Part.ANSWER));
        return Stream.concat(
                when(more, place, "instruments.fault.item.foreign"),
                when(item.decimals() < 0 || item.decimals() > MOST_DECIMALS, place, "instruments.fault.item.decimals"));
    }

    private static Stream<Fault> phases(Item item, String place) {
        return when(
                !item.textByPhase().keySet().stream().allMatch(item::askedIn), place, "instruments.fault.item.phases");
    }

    private static Stream<Fault> when(boolean wrong, String place, String message) {
        return wrong ? Stream.of(Fault.of(place, message)) : Stream.of();
    }
}
