package org.mentorium.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mentorium.instruments.Sample.faults;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class InstrumentRulesTests {

    private static final String ASKED =
            "{'key': 'asked', 'kind': 'LIKERT', 'scale': 'agree', 'text': {'en': 'Really?'}},";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'key': 'a', 'kind': 'LIKERT'|items/a item.scale",
                "'key': 'a', 'kind': 'LIKERT', 'scale': 'none'|items/a item.scaleUnknown",
                "'key': 'a', 'kind': 'LIKERT', 'scale': 'place'|items/a item.unordered",
                "'key': 'a', 'kind': 'SHORT_TEXT', 'scale': 'agree'|items/a item.noScale",
                "'key': 'a', 'kind': 'MATRIX', 'scale': 'agree'|items/a item.rows",
                "'key': 'a', 'kind': 'LIKERT', 'scale': 'agree', 'rows': [{'key': 'r', 'text': {'en': 'R'}}]|items/a item.noRows",
                "'key': 'a', 'kind': 'STATEMENT', 'required': true|items/a item.foreign",
                "'key': 'a', 'kind': 'DATE', 'unit': {'en': 'h'}|items/a item.foreign",
                "'key': 'a', 'kind': 'NUMBER', 'min': 5, 'max': 5|items/a item.bounds",
                "'key': 'a', 'kind': 'NUMBER', 'decimals': 9|items/a item.decimals",
                "'key': 'A b', 'kind': 'DATE'|items/A b key",
                "'key': 'asked', 'kind': 'DATE'|items/asked twice",
                "'key': 'a', 'kind': 'DATE', 'phases': ['PRE'], 'textByPhase': {'POST': {'en': 'X'}}|items/a item.phases",
                "'key': 'a', 'kind': 'DATE', 'showIf': {'variable': 'a', 'anyOf': [1]}|items/a condition.later",
                "'key': 'a', 'kind': 'DATE', 'showIf': {'variable': 'asked', 'anyOf': [9]}|items/a condition.values",
                "'key': 'a', 'kind': 'DATE', 'showIf': {'variable': 'asked', 'atLeast': 2}|items/a condition.values"
            })
    void anItemThatBreaksARuleIsNamedWithTheRule(String item, String fault) {
        assertThat(faults(Sample.of(json(ASKED + "{" + item + ", 'text': {'en': 'Why?'}}"))))
                .containsExactly(fault);
    }

    @Test
    void aConditionLooksAtAQuestionThatIsAskedAtTheSameTimes() {
        Instrument instrument = Sample.of(json("{'key': 'asked', 'kind': 'LIKERT', 'scale': 'agree', 'phases': ['PRE'],"
                + " 'text': {'en': 'Really?'}}, {'key': 'why', 'kind': 'SHORT_TEXT', 'text': {'en': 'Why?'},"
                + " 'showIf': {'variable': 'asked', 'anyOf': [1]}}"));

        assertThat(faults(instrument)).containsExactly("items/why condition.phases");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'items': ['asked', 'gone']|dimension.unknown",
                "'items': ['asked', 'more'], 'reversed': ['gone']|dimension.unknown",
                "'items': ['asked']|dimension.few",
                "'items': ['asked', 'asked']|dimension.few",
                "'items': ['asked', 'where']|dimension.scale"
            })
    void aDimensionThatBreaksARuleIsNamedWithTheRule(String dimension, String fault) {
        Instrument instrument = Sample.of(
                json(ASKED + "{'key': 'more', 'kind': 'LIKERT', 'scale': 'agree', 'text': {'en': 'More?'}},"
                        + "{'key': 'where', 'kind': 'SINGLE_CHOICE', 'scale': 'place', 'text': {'en': 'Where?'}}"),
                json("{'key': 'd', 'name': {'en': 'D'}, " + dimension + "}"));

        assertThat(faults(instrument)).containsExactly("dimensions/d " + fault);
    }

    @Test
    void theRowsOfAMatrixBelongToADimensionLikeItems() {
        Instrument instrument = Sample.of(
                json("{'key': 'm', 'kind': 'MATRIX', 'scale': 'agree', 'text': {'en': 'How far?'}, 'rows': ["
                        + "{'key': 'one', 'text': {'en': 'One'}}, {'key': 'two', 'text': {'en': 'Two'}}]}"),
                json("{'key': 'd', 'name': {'en': 'D'}, 'items': ['m.one', 'm.two'], 'reversed': ['m.two']}"));

        assertThat(faults(instrument)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'key': 'a', 'kind': 'LIKERT'}",
                "{'key': 'a', 'kind': 'GUESS', 'text': {'en': 'Why?'}}",
                "{'key': 'a', 'kind': 'DATE', 'text': {'es': 'No'}}",
                "{'key': 'a', 'kind': 'DATE', 'text': {'en': 'Why?'}, 'colour': 'red'}",
                "{'key': 'a', 'kind': 'DATE', 'kind': 'DATE', 'text': {'en': 'Why?'}}",
                "null"
            })
    void whatIsNoItemIsNotRead(String item) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> Sample.of(json(item)));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    @Test
    void aSectionHangsOnAnEarlierOneAlsoWhileItIsEmpty() {
        Instrument instrument = Sample.of("""
                {"key": "a", "kind": "LIKERT", "text": {"en": "A"}, "scale": "agree"}""");
        assertThat(Sample.faults(hanging(instrument, "a"))).isEmpty();
        assertThat(Sample.faults(hanging(instrument, "b"))).containsExactly("sections/more condition.later");
    }

    private static Instrument hanging(Instrument instrument, String variable) {
        Section more = new Section("more", null, null, new Condition(variable, Set.of(1), null, null), List.of());
        return InstrumentEdits.put(instrument, more);
    }
}
