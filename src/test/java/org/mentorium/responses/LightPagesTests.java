package org.mentorium.responses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentorium.common.Words;
import org.mentorium.instruments.Fault;
import org.mentorium.instruments.Instrument;
import org.mentorium.instruments.InstrumentEdits;
import org.mentorium.instruments.InstrumentRules;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Sample;
import org.mentorium.instruments.Scale;
import org.mentorium.questionnaires.Audience;
import org.mentorium.questionnaires.Browser;
import org.mentorium.questionnaires.Given;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What respondents load on a slow line is small: what comes with the product before anything is packed, and the largest
 * that can be built as it goes over the line.
 */
@ApplicationTest
class LightPagesTests {

    private static final int MOST = 15 * 1024;
    private static final Random RANDOM = new Random(7);

    @Autowired
    Cast cast;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({"inclusive-teaching, en", "inclusive-teaching, fr", "mentoring-general, es"})
    void everyPageOfAnsweringIsUnder15Kilobytes(String instrument, String language) {
        Pair pair = cast.pair(cast.program(cast.person("Cora", "Coordinator")));
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, pair.mentee())
                .update();
        long id = questionnaires.adopt(pair.program().id(), instrument, EnumSet.of(Phase.PRE), Audience.BOTH);
        jdbc.sql("update questionnaire_version set published_at = now() where questionnaire_id = ?")
                .param(id)
                .update();
        long round = jdbc.sql(
                        "update questionnaire_round set opened_at = now() where questionnaire_id = ? returning id")
                .param(id)
                .query(Long.class)
                .single();
        Browser browser = new Browser(mvc, pair.mentee());
        String asked = "round=" + round + "&participant=" + pair.menteeParticipant();
        light(browser, "/responses/new?" + asked);
        light(browser, "/responses/paper?" + asked);
        String here = Browser.location(browser.post(
                        "/responses",
                        "round",
                        Long.toString(round),
                        "participant",
                        Long.toString(pair.menteeParticipant())))
                .replace("/items/1", "");
        for (int number = 1; number <= 6; number++) {
            light(browser, here + "/items/" + number);
            browser.post(here + "/items/" + number, "answer", "2", "version", "0", "go", "NEXT");
        }
        light(browser, here);
    }

    static Stream<Arguments> largest() {
        String likely = "\"text\": {\"en\": \"%s\"}".formatted(noise(4900));
        List<Scale.Option> options = options(100, 30);
        List<Scale.Option> few = options(8, 8);
        String rows = IntStream.range(0, 50)
                .mapToObj(i -> "{\"key\": \"%s%d\", \"text\": {\"en\": \"%s\"}}"
                        .formatted("long-key-of-many-words-that-nobody-types", i, noise(60)))
                .collect(Collectors.joining(","));
        return Stream.of(
                arguments("SINGLE_CHOICE", likely + ", \"scale\": \"agree\"", options),
                arguments("MULTIPLE_CHOICE", likely + ", \"scale\": \"agree\"", options),
                arguments(
                        "MATRIX",
                        "\"text\": {\"en\": \"%s\"}, \"scale\": \"agree\", \"rows\": [%s]".formatted(noise(1700), rows),
                        few),
                arguments("LONG_TEXT", likely + ", \"hint\": {\"en\": \"%s\"}".formatted(noise(3000)), few));
    }

    @ParameterizedTest
    @MethodSource("largest")
    void theLargestQuestionThatCanBeBuiltIsUnder15KilobytesOnTheLine(
            String kind, String parts, List<Scale.Option> options) {
        String item = "{\"key\": \"q%d\", \"kind\": \"" + kind + "\", " + parts + "}";
        Instrument instrument = InstrumentEdits.put(
                Sample.of(IntStream.range(0, kind.equals("MATRIX") ? 5 : 300)
                        .mapToObj(item::formatted)
                        .collect(Collectors.joining(","))),
                new Scale("agree", new Words(Map.of("en", "Agreement")), Scale.Direction.UP, options));
        assertThat(InstrumentRules.faults(instrument)).isEmpty();
        Given given = new Given(questionnaires, jdbc);
        Pair pair = cast.pair(cast.program(cast.person("Cora", "Coordinator")));
        long round = given.opened(given.published(pair.program(), Audience.BOTH, instrument), Phase.PRE);
        long response = given.response(round, pair.menteeParticipant(), false);
        given.values(response, Map.of("q0", 1));
        Browser browser = new Browser(mvc, pair.mentee());
        for (String page : List.of("/items/1", "", "?page=8", "?page=-1", "?page=99")) {
            assertThat(packed(Browser.body(browser.get("/responses/" + response + page))))
                    .as(page)
                    .isLessThan(MOST);
        }
    }

    @Test
    void whatWouldBeLargerCannotBeBuilt() {
        String matrix =
                "{\"key\": \"q\", \"kind\": \"MATRIX\", \"scale\": \"agree\", \"text\": {\"en\": \"Q\"}, \"rows\": [%s]}";
        String rows = IntStream.range(0, 50)
                .mapToObj(i -> "{\"key\": \"r%d\", \"text\": {\"en\": \"%s\"}}".formatted(i, "x".repeat(200)))
                .collect(Collectors.joining(","));
        assertThat(InstrumentRules.faults(Sample.of(matrix.formatted(rows))))
                .extracting(Fault::message)
                .containsExactly("instruments.fault.item.words");
    }

    private static List<Scale.Option> options(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Scale.Option(i, new Words(Map.of("en", noise(length)))))
                .toList();
    }

    /** Words that do not pack well. */
    private static String noise(int length) {
        return RANDOM.ints(length, 0, 40)
                .mapToObj(i -> "abcdefghijklmnopqrstuvwxyz éèàç  ñíóABCDE".substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static int packed(String page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    private static void light(Browser browser, String address) {
        assertThat(browser.get(address)).hasStatusOk().bodyText().doesNotContain("??");
        assertThat(Browser.body(browser.get(address)).getBytes(UTF_8).length)
                .as("bytes of " + address)
                .isLessThan(MOST);
    }
}
