package org.mentorium.instruments;

import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.mentorium.common.Words;

/** How likely one is to recommend something, from 0 to 10. */
class RecommendationItems extends OneAnswer {

    private static final Scale SCALE = new Scale(
            "recommendation",
            words("0–10"),
            Scale.Direction.UP,
            IntStream.rangeClosed(0, 10)
                    .mapToObj(value -> new Scale.Option(value, words(Integer.toString(value))))
                    .toList());

    RecommendationItems() {
        super("RECOMMENDATION", "recommendation", Part.ANSWER);
    }

    @Override
    Measure measure(Instrument instrument, Item item) {
        return Measure.ORDINAL;
    }

    @Override
    Scale scale(Instrument instrument, Item item) {
        return SCALE;
    }

    @Override
    Answer read(Instrument instrument, Item item, String given) {
        return Answer.of(ScaleItems.choice(SCALE.options(), given, "answer"));
    }

    @Override
    String show(Instrument instrument, Item item, Answer kept, Locale locale) {
        return ScaleItems.label(SCALE.options(), kept.value(), locale);
    }

    private static Words words(String figure) {
        return new Words(Map.of("en", figure));
    }
}
