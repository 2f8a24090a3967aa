package org.mentorium.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mentorium.instruments.Sample.item;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorium.common.RuleBroken;

class ItemKindsTests {

    private static final Instrument ALL = Sample.of("""
            {"key": "likert", "kind": "LIKERT", "scale": "agree", "text": {"en": "Agree?"}},
            {"key": "single", "kind": "SINGLE_CHOICE", "scale": "place", "text": {"en": "Where?"}},
            {"key": "several", "kind": "MULTIPLE_CHOICE", "scale": "place", "text": {"en": "Where else?"}},
            {"key": "matrix", "kind": "MATRIX", "scale": "agree", "text": {"en": "How far?"}, "rows": [
              {"key": "a", "text": {"en": "A"}}, {"key": "b", "text": {"en": "B"}}]},
            {"key": "number", "kind": "NUMBER", "min": 0, "max": 100, "decimals": 1, "unit": {"en": "hours"},
             "text": {"en": "How long?"}},
            {"key": "recommendation", "kind": "RECOMMENDATION", "text": {"en": "Recommend?"}},
            {"key": "date", "kind": "DATE", "text": {"en": "When?"}},
            {"key": "short", "kind": "SHORT_TEXT", "text": {"en": "Who?"}},
            {"key": "long", "kind": "LONG_TEXT", "text": {"en": "Why?"}},
            {"key": "statement", "kind": "STATEMENT", "text": {"en": "Read this."}}
            """);

    static List<Item> items() {
        return ALL.items();
    }

    @Test
    void theSampleHasEveryKindAndKeepsTheRules() {
        assertThat(ALL.items()).extracting(Item::kind).containsExactlyInAnyOrderElementsOf(ItemKinds.ALL);
        assertThat(InstrumentRules.faults(ALL)).isEmpty();
    }

    @Test
    void kindsAreFoundByTheirNamesAndStayTheSame() {
        assertThat(ItemKinds.ALL)
                .allSatisfy(kind -> assertThat(ItemKind.of(kind.name())).isSameAs(kind));
        assertThat(InstrumentJson.read(InstrumentJson.write(ALL))).isEqualTo(ALL);
    }

    @ParameterizedTest
    @MethodSource("items")
    void noFieldFilledInIsNoAnswer(Item item) {
        FormAnswer blank = new FormAnswer(" ", List.of("", " "), Map.of("a", ""));
        FormAnswer nothing = new FormAnswer(null, null, null);

        assertThat(item.kind().read(ALL, item, blank)).isEqualTo(Answers.NONE);
        assertThat(item.kind().read(ALL, item, nothing)).isEqualTo(Answers.NONE);
        assertThat(item.kind().show(ALL, item, Answers.NONE, Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "likert, 2, Rather",
        "single, 1, Here",
        "number, 12.5, 12.5 hours",
        "recommendation, 0, 0",
        "date, 2027-02-28, 'February 28, 2027'",
        "short, A friend, A friend",
        "long, Because, Because"
    })
    void anAnswerIsReadKeptWrittenAndShown(String key, String given, String shown) {
        Item item = item(ALL, key);
        Answers kept = item.kind().read(ALL, item, FormAnswer.of(given));

        assertThat(item.kind().answered(ALL, item, kept)).isTrue();
        assertThat(item.kind().write(item, kept)).isEqualTo(FormAnswer.of(given));
        assertThat(item.kind().show(ALL, item, kept, Locale.ENGLISH)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "likert, 4, notOffered", "likert, two, notOffered", "single, 1.0, notOffered", "recommendation, 11, notOffered",
        "recommendation, -1, notOffered", "number, many, number", "number, 1e9, number", "number, --1, number",
        "number, 1234567890123456, number", "number, 1.25, decimals", "number, -1, least", "number, 100.1, most",
        "date, 2027-02-30, date", "date, tomorrow, date", "date, +999999-01-01, date"
    })
    void anAnswerThatIsNotOfferedIsRefusedAtItsField(String key, String given, String why) {
        Item item = item(ALL, key);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> item.kind().read(ALL, item, FormAnswer.of(given)))
                .matches(e -> e.messageKey().equals("instruments.answer." + why) && "answer".equals(e.field()));
    }

    @Test
    void numbersAreTypedWithAPointOrAComma() {
        Item item = item(ALL, "number");

        assertThat(item.kind()
                        .read(ALL, item, FormAnswer.of("12,5"))
                        .of("number")
                        .value())
                .isEqualTo(new BigDecimal("12.5"));
        assertThat(item.kind().read(ALL, item, FormAnswer.of("100")))
                .isEqualTo(item.kind().read(ALL, item, FormAnswer.of("100,0")));
    }

    @Test
    void severalChoicesAreKeptInTheOrderOfTheScale() {
        Item item = item(ALL, "several");
        Answers kept = item.kind().read(ALL, item, Sample.several("2", "1", "2"));

        assertThat(kept.of("several").choices()).containsExactly(1, 2);
        assertThat(item.kind().write(item, kept).answers()).containsExactly("1", "2");
        assertThat(item.kind().show(ALL, item, kept, Locale.ENGLISH)).isEqualTo("Here · There");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> item.kind().read(ALL, item, Sample.several("1", "7")))
                .matches(e -> "answers".equals(e.field()));
    }

    @Test
    void eachRowOfAMatrixIsKeptUnderItsOwnKey() {
        Item item = item(ALL, "matrix");
        Answers half = item.kind().read(ALL, item, Sample.rows(Map.of("b", "3", "other", "1")));

        assertThat(half.byKey()).containsOnlyKeys("matrix.b");
        assertThat(item.kind().answered(ALL, item, half)).isFalse();
        assertThat(item.kind().field(item, half)).isEqualTo("rows[a]");
        assertThat(item.kind().show(ALL, item, half, Locale.ENGLISH)).isEqualTo("B: Yes");
        assertThat(ALL.variables())
                .extracting(Variable::key)
                .contains("matrix.a", "matrix.b")
                .doesNotContain("matrix");
    }

    @Test
    void aStatementAsksNothing() {
        Item item = item(ALL, "statement");

        assertThat(item.kind().asks(ALL, item)).isFalse();
        assertThat(item.kind().read(ALL, item, FormAnswer.of("Well"))).isEqualTo(Answers.NONE);
        assertThat(ALL.variables()).extracting(Variable::key).doesNotContain("statement");
    }

    @Test
    void onlyWordsCanBeLost() {
        Answers words = Answers.of("long", Answer.of("Mine"));
        Answers choice = Answers.of("likert", Answer.of(1));

        assertThat(item(ALL, "long").kind().wouldLose(words, Answers.of("long", Answer.of("Yours"))))
                .isTrue();
        assertThat(item(ALL, "long").kind().wouldLose(words, words)).isFalse();
        assertThat(item(ALL, "likert").kind().wouldLose(choice, Answers.NONE)).isFalse();
    }

    @Test
    void whatCanBeSaidOfManyAnswersHangsOnTheScale() {
        assertThat(ALL.variable("likert").orElseThrow().measure()).isEqualTo(Measure.ORDINAL);
        assertThat(ALL.variable("single").orElseThrow().measure()).isEqualTo(Measure.NOMINAL);
        assertThat(ALL.variable("several").orElseThrow().measure()).isEqualTo(Measure.SET);
        assertThat(ALL.scale("agree").orElseThrow().reversed(BigDecimal.ONE)).isEqualTo("3");
    }
}
