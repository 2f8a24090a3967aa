package org.mentorium.instruments;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Instruments for tests, written as authors write them. */
public final class Sample {

    private Sample() {}

    /** An instrument of these items (JSON objects, separated by commas), with the scales {@code agree} and {@code place}. */
    public static Instrument of(String items) {
        return of(items, "");
    }

    /** With dimensions, too. */
    public static Instrument of(String items, String dimensions) {
        return InstrumentJson.read("""
                {"key": "sample", "order": 1,
                 "title": {"en": "Sample"}, "introduction": {"en": "A few questions."}, "source": {"en": "Us"},
                 "licence": "OWN", "terms": {"en": "Ours"}, "citation": {"en": "We"}, "scoring": {"en": "One by one"},
                 "scales": [
                   {"key": "agree", "name": {"en": "Agreement"}, "options": [
                     {"value": 1, "label": {"en": "No"}}, {"value": 2, "label": {"en": "Rather"}},
                     {"value": 3, "label": {"en": "Yes"}}]},
                   {"key": "place", "name": {"en": "Places"}, "direction": "NONE", "options": [
                     {"value": 1, "label": {"en": "Here"}}, {"value": 2, "label": {"en": "There"}}]}],
                 "dimensions": [%s],
                 "sections": [{"key": "main", "items": [%s]}]}
                """.formatted(dimensions, items));
    }

    static Item item(Instrument instrument, String key) {
        return instrument.item(key).orElseThrow();
    }

    /** The messages of all faults, with their places. */
    static List<String> faults(Instrument instrument) {
        return InstrumentRules.faults(instrument).stream()
                .map(fault -> fault.place() + " " + fault.message().replace("instruments.fault.", ""))
                .toList();
    }

    static FormAnswer several(@Nullable String... answers) {
        return new FormAnswer(null, List.of(answers), Map.of());
    }

    static FormAnswer rows(Map<String, @Nullable String> rows) {
        return new FormAnswer(null, List.of(), rows);
    }
}
