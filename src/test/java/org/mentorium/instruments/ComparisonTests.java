package org.mentorium.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mentorium.common.TextChange;
import org.mentorium.common.Words;
import org.mentorium.instruments.Comparison.Pairing;
import org.mentorium.instruments.Comparison.Standing;

class ComparisonTests {

    private static final String KEPT =
            "{\"key\": \"kept\", \"kind\": \"LIKERT\", \"scale\": \"agree\", \"text\": {\"en\": \"Do you agree?\"}}";
    private static final String GONE = ",{\"key\": \"gone\", \"kind\": \"DATE\", \"text\": {\"en\": \"When?\"}}";
    private static final Instrument EARLIER = Sample.of(KEPT + GONE);

    @Test
    void theSameKeyOnTheSameScaleComparesWhateverTheWords() {
        Instrument later =
                Sample.of(KEPT.replace("Do you agree?", "Do you really agree?") + GONE.replace("gone", "fresh"));
        Comparison comparison = Comparison.between(EARLIER, later, Locale.ENGLISH);

        assertThat(comparison.variables())
                .extracting(Pairing::key, Pairing::standing)
                .containsExactly(
                        tuple("kept", Standing.COMPARABLE), tuple("fresh", Standing.NEW), tuple("gone", Standing.GONE));
        assertThat(comparison.texts().get(0).place()).isEqualTo("items/kept/text");
        assertThat(comparison.texts().get(0).changes())
                .filteredOn(change -> change.kind() == TextChange.Kind.ADDED)
                .extracting(TextChange::text)
                .containsExactly(" really");
    }

    @Test
    void anotherScaleOrKindDoesNotCompare() {
        Scale agree = EARLIER.scale("agree").orElseThrow();
        Scale shorter = new Scale(
                "agree", agree.name(), agree.direction(), agree.options().subList(0, 2));
        Scale turned = new Scale("agree", agree.name(), Scale.Direction.DOWN, agree.options());
        Scale worded = new Scale("agree", new Words(Map.of("en", "Consent")), agree.direction(), agree.options());

        assertThat(comparable(InstrumentEdits.put(EARLIER, shorter))).isFalse();
        assertThat(comparable(InstrumentEdits.put(EARLIER, turned))).isFalse();
        assertThat(comparable(InstrumentEdits.put(EARLIER, worded))).isTrue();
        assertThat(comparable(Sample.of(KEPT.replace("LIKERT", "MULTIPLE_CHOICE"))))
                .isFalse();
    }

    private static boolean comparable(Instrument later) {
        return Comparison.comparable(EARLIER, later, "kept");
    }
}
