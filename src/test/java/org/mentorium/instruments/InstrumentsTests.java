package org.mentorium.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorium.common.WordsIn;

class InstrumentsTests {
    private static final Instruments INSTRUMENTS = new Instruments();

    static List<Instrument> instruments() {
        return INSTRUMENTS.all();
    }

    @Test
    void theToolkitsInstrumentComesFirst() {
        assertThat(instruments())
                .extracting(Instrument::key)
                .containsExactly(
                        "inclusive-teaching",
                        "mentoring-general",
                        "mid-point",
                        "closing-mentees",
                        "closing-mentors",
                        "session-feedback",
                        "application-mentee",
                        "application-mentor",
                        "training-self-check");
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void everyTextIsThereInThreeLanguages(Instrument instrument) {
        assertThat(WordsIn.all(instrument))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words.texts())
                        .containsOnlyKeys("en", "es", "fr")
                        .allSatisfy((language, text) -> assertThat(text).isNotBlank()));
    }

    @Test
    void theToolkitsInstrumentHasFiveClosedItemsAndThenAnOpenOne() {
        assertThat(INSTRUMENTS.find("inclusive-teaching").orElseThrow().items())
                .extracting(Item::kind)
                .containsExactly(
                        ItemKinds.LIKERT,
                        ItemKinds.LIKERT,
                        ItemKinds.LIKERT,
                        ItemKinds.LIKERT,
                        ItemKinds.LIKERT,
                        ItemKinds.LONG_TEXT);
    }

    @ParameterizedTest
    @CsvSource({"mid-point, 7", "session-feedback, 3"})
    void whatIsMeantToBeShortIsShort(String key, int items) {
        assertThat(INSTRUMENTS.find(key).orElseThrow().items()).hasSize(items);
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void everyInstrumentSaysWhereItComesFromAndMayBeUsed(Instrument instrument) {
        assertThat(PublicationRules.faults(instrument)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void optionsCountUpFromOne(Instrument instrument) {
        assertThat(instrument.scales())
                .allSatisfy(scale -> assertThat(scale.options())
                        .extracting(Scale.Option::value)
                        .isEqualTo(IntStream.rangeClosed(1, scale.options().size())
                                .boxed()
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void anInstrumentSurvivesBeingStored(Instrument instrument) {
        assertThat(InstrumentJson.read(InstrumentJson.write(instrument))).isEqualTo(instrument);
    }

    @Test
    void inclusiveTeachingAsksForAwarenessAndFrequency() {
        Instrument instrument = INSTRUMENTS.find("inclusive-teaching").orElseThrow();

        assertThat(instrument.items())
                .extracting(Item::scale)
                .containsExactly("awareness", "frequency", "awareness", "frequency", "awareness", null);
        assertThat(instrument.scale("awareness").orElseThrow().options()).hasSize(4);
        assertThat(instrument.scale("frequency").orElseThrow().options()).hasSize(5);
    }

    @Test
    void theOpenItemIsWordedAnewAfterTheMentoring() {
        Item open = INSTRUMENTS
                .find("inclusive-teaching")
                .orElseThrow()
                .itemsIn(Phase.POST)
                .get(5);

        assertThat(open.textIn(Phase.POST)).isNotEqualTo(open.textIn(Phase.PRE));
        assertThat(open.textIn(Phase.MID)).isEqualTo(open.text());
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void closedItemsKeepTheirWordsSoThatPhasesCompare(Instrument instrument) {
        assertThat(instrument.items())
                .filteredOn(item -> item.kind() == ItemKinds.LIKERT)
                .allMatch(item -> item.textByPhase().isEmpty());
    }
}
