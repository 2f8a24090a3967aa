package org.mentorium.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTests {

    private static final Instrument INSTRUMENT = InstrumentJson.read(InstrumentJson.write(Sample.of("""
            {"key": "met", "kind": "SINGLE_CHOICE", "scale": "agree", "required": true, "text": {"en": "Met?"}},
            {"key": "times", "kind": "NUMBER", "required": true, "text": {"en": "How often?"},
             "showIf": {"variable": "met", "anyOf": [2, 3]}},
            {"key": "often", "kind": "SHORT_TEXT", "text": {"en": "What helped?"},
             "showIf": {"variable": "times", "atLeast": 3, "atMost": 10}},
            {"key": "after", "kind": "LIKERT", "scale": "agree", "phases": ["POST"], "text": {"en": "Useful?"}},
            {"key": "last", "kind": "MULTIPLE_CHOICE", "scale": "place", "text": {"en": "Where?"}},
            {"key": "there", "kind": "SHORT_TEXT", "text": {"en": "Where there?"},
             "showIf": {"variable": "last", "anyOf": [2]}}
            """)));

    @Test
    void whatHangsOnAnAnswerIsAskedOnlyAfterIt() {
        assertThat(asked(Map.of())).containsExactly("met", "last");
        assertThat(asked(Map.of("met", Answer.of(1)))).containsExactly("met", "last");
        assertThat(asked(Map.of("met", Answer.of(2)))).containsExactly("met", "times", "last");
    }

    @Test
    void aNumberMeetsItsBoundsAtBothEnds() {
        assertThat(asked(Map.of("met", Answer.of(3), "times", Answer.of(2)))).doesNotContain("often");
        assertThat(asked(Map.of("met", Answer.of(3), "times", Answer.of(3)))).contains("often");
        assertThat(asked(Map.of("met", Answer.of(3), "times", Answer.of(10)))).contains("often");
        assertThat(asked(Map.of("met", Answer.of(3), "times", Answer.of(11)))).doesNotContain("often");
    }

    @Test
    void oneOfSeveralChoicesIsEnough() {
        assertThat(asked(Map.of("last", Answer.of(List.of(1, 2))))).contains("there");
        assertThat(asked(Map.of("last", Answer.of(List.of(1))))).doesNotContain("there");
    }

    @Test
    void anAnswerOffTheRouteOpensNothingAndDoesNotCount() {
        Route route = route(Map.of("met", Answer.of(1), "times", Answer.of(5), "often", Answer.of("Much")));

        assertThat(route.items()).extracting(Item::key).containsExactly("met", "last");
        assertThat(route.answers().byKey()).containsOnlyKeys("met");
    }

    @Test
    void whatIsNotAskedIsNotMissing() {
        assertThat(route(Map.of("met", Answer.of(1))).missing(INSTRUMENT)).isEmpty();
        assertThat(route(Map.of("met", Answer.of(2))).missing(INSTRUMENT))
                .extracting(Item::key)
                .containsExactly("times");
    }

    @Test
    void eachPhaseHasItsOwnItems() {
        assertThat(Route.of(INSTRUMENT, Phase.POST, Answers.NONE).items())
                .extracting(Item::key)
                .containsExactly("met", "after", "last");
    }

    private static List<String> asked(Map<String, Answer> answers) {
        return route(answers).items().stream().map(Item::key).toList();
    }

    private static Route route(Map<String, Answer> answers) {
        return Route.of(INSTRUMENT, Phase.PRE, new Answers(answers));
    }
}
