package org.mentorium.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorium.common.DataFiles;
import org.mentorium.common.Words;
import org.mentorium.common.WordsIn;
import tools.jackson.databind.json.JsonMapper;

class InstrumentsTests {
    private static final Instruments INSTRUMENTS = new Instruments();
    private static final Words TEXT = new Words(Map.of("en", "Why?"));

    static List<Instrument> instruments() {
        return INSTRUMENTS.all();
    }

    @Test
    void theToolkitsInstrumentComesFirst() {
        assertThat(instruments())
                .extracting(Instrument::key)
                .containsExactly("inclusive-teaching", "mentoring-general");
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

    @ParameterizedTest
    @MethodSource("instruments")
    void everyInstrumentHasFiveClosedItemsAndThenAnOpenOne(Instrument instrument) {
        List<ItemKind> kinds =
                instrument.items().stream().map(Instrument.Item::kind).toList();

        assertThat(kinds.subList(0, 5)).isEqualTo(Collections.nCopies(5, ItemKind.LIKERT));
        assertThat(kinds.subList(5, kinds.size())).containsExactly(ItemKind.LONG_TEXT);
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void optionsCountUpFromOne(Instrument instrument) {
        assertThat(instrument.scales())
                .allSatisfy(scale -> assertThat(scale.options())
                        .extracting(Instrument.Option::value)
                        .isEqualTo(IntStream.rangeClosed(1, scale.options().size())
                                .boxed()
                                .toList()));
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void anInstrumentSurvivesBeingStored(Instrument instrument) {
        String stored = JsonMapper.builder().build().writeValueAsString(instrument);

        assertThat(DataFiles.parse(stored, Instrument.class)).isEqualTo(instrument);
    }

    @Test
    void inclusiveTeachingAsksForAwarenessAndFrequency() {
        Instrument instrument = INSTRUMENTS.find("inclusive-teaching").orElseThrow();

        assertThat(instrument.items())
                .extracting(Instrument.Item::scale)
                .containsExactly("awareness", "frequency", "awareness", "frequency", "awareness", null);
        assertThat(instrument.scale("awareness").orElseThrow().options()).hasSize(4);
        assertThat(instrument.scale("frequency").orElseThrow().options()).hasSize(5);
    }

    @Test
    void theOpenItemIsWordedAnewAfterTheMentoring() {
        Instrument.Item open = INSTRUMENTS
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
                .filteredOn(item -> item.kind() == ItemKind.LIKERT)
                .allMatch(item -> item.textByPhase().isEmpty());
    }

    @Test
    void closedItemsNeedAScale() {
        assertThatIllegalArgumentException().isThrownBy(() -> item(ItemKind.LIKERT, null));
    }

    @Test
    void openItemsHaveNoScale() {
        assertThatIllegalArgumentException().isThrownBy(() -> item(ItemKind.SHORT_TEXT, "awareness"));
    }

    @Test
    void scalesThatItemsNameMustExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> instrument(item(ItemKind.LIKERT, "awareness")));
    }

    @Test
    void twoItemsWithOneKeyAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> instrument(item(ItemKind.SHORT_TEXT, null), item(ItemKind.LONG_TEXT, null)));
    }

    private static Instrument instrument(Instrument.Item... items) {
        return new Instrument("a", 1, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, List.of(), List.of(items));
    }

    private static Instrument.Item item(ItemKind kind, @Nullable String scale) {
        return new Instrument.Item("why", kind, scale, TEXT, Map.of(), Set.of(Phase.PRE), true);
    }
}
