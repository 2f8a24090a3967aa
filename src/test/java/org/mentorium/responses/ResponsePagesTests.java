package org.mentorium.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Sample;
import org.mentorium.questionnaires.Audience;
import org.mentorium.questionnaires.Browser;
import org.mentorium.questionnaires.Given;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class ResponsePagesTests {

    @Autowired
    Cast cast;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    Given given;
    long coordinator;
    Pair pair;
    long round;
    Browser mentee;

    @BeforeEach
    void anOpenRound() {
        given = new Given(questionnaires, jdbc);
        coordinator = cast.person("Cora", "Coordinator");
        pair = cast.pair(cast.program(coordinator));
        round = given.opened(given.published(pair.program(), Audience.BOTH), Phase.PRE);
        mentee = new Browser(mvc, pair.mentee());
    }

    @Test
    void itemsComeOneAtATimeAndAreHandedInAtTheEnd() {
        String here = begin(mentee, pair.menteeParticipant());
        assertThat(mentee.get(here)).hasStatusOk().bodyText().contains("Only you can read your answers", "Begin");
        for (int number = 1; number <= 5; number++) {
            assertThat(mentee.get(here + "/items/" + number))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Question " + number + " of 6");
            assertThat(Browser.location(answer(mentee, here, number, "2"))).isEqualTo(here + "/items/" + (number + 1));
        }
        assertThat(Browser.location(answer(mentee, here, 6, "More time with my mentor.")))
                .isEqualTo(here);
        assertThat(mentee.get(here))
                .hasStatusOk()
                .bodyText()
                .contains("Check your answers", "Slightly", "Rarely", "More time with my mentor.");

        mentee.post(here + "/submission");
        mentee.post(here + "/submission");

        assertThat(mentee.get(here))
                .hasStatusOk()
                .bodyText()
                .contains("Your answers are handed in")
                .doesNotContain("/submission", "/items/");
        assertThat(count("select count(*) from response where round_id = ? and state = 'SUBMITTED'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; Question 1 of 6; Universal Design for Learning; Not at all",
                "es; Pregunta 1 de 6; Diseño Universal para el Aprendizaje; Nada",
                "fr; Question 1 sur 6; conception universelle; Pas du tout"
            })
    void everyPageSpeaksTheRespondentsLanguage(String language, String number, String item, String least) {
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, pair.mentee())
                .update();
        String here = begin(mentee, pair.menteeParticipant());
        assertThat(mentee.get(here)).hasStatusOk().bodyText().doesNotContain("??");
        assertThat(mentee.get(here + "/items/1"))
                .hasStatusOk()
                .bodyText()
                .contains(number, item, least)
                .doesNotContain("??");
        answer(mentee, here, 1, "1");
        assertThat(mentee.get(here)).hasStatusOk().bodyText().contains(least).doesNotContain("??");
        assertThat(mentee.post(here + "/submission"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .doesNotContain("??");
    }

    @Test
    void pagesOfWhatMissesAnswersLeadToTheResponse() {
        String items = IntStream.rangeClosed(1, 41)
                .mapToObj(n ->
                        "{\"key\": \"d%d\", \"kind\": \"SHORT_TEXT\", \"required\": true, \"text\": {\"en\": \"Word %d\"}}"
                                .formatted(n, n))
                .collect(Collectors.joining(","));
        pair = cast.pair(cast.program(coordinator));
        mentee = new Browser(mvc, pair.mentee());
        round = given.opened(given.published(pair.program(), Audience.BOTH, Sample.of(items)), Phase.PRE);
        String here = begin(mentee, pair.menteeParticipant());
        answer(mentee, here, 1, "x");

        assertThat(mentee.post(here + "/submission"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"" + here + "?page=2\"")
                .doesNotContain("/submission?");
        assertThat(mentee.get(here + "?page=2")).hasStatusOk().bodyText().contains("Word 41", here + "?page=1");
    }

    @Test
    void nothingIsAnsweredOnceTheRoundIsCounted() {
        String here = begin(mentee, pair.menteeParticipant());
        answer(mentee, here, 1, "2");
        jdbc.sql("update questionnaire_round set settled_at = now() where id = ?")
                .param(round)
                .update();

        assertThat(answer(mentee, here, 1, "1")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        jdbc.sql("update questionnaire_round set settled_at = null where id = ?")
                .param(round)
                .update();
        assertThat(mentee.get(here))
                .hasStatusOk()
                .bodyText()
                .contains("Slightly")
                .doesNotContain("Not at all");
    }

    @Test
    void aResponseIsItsRespondentsAlone() {
        String here = begin(mentee, pair.menteeParticipant());
        answer(mentee, here, 1, "3");
        long otherCoordinator = cast.person("Otto", "Other");
        cast.program(otherCoordinator);
        long evaluator = cast.person("Eva", "Evaluator");
        cast.role(pair.program().id(), evaluator, "EVALUATOR");
        long[] others = {
            coordinator,
            evaluator,
            cast.administrator(),
            pair.mentor(),
            cast.pair(pair.program()).mentee(),
            otherCoordinator,
            cast.person("Stan", "Stranger")
        };
        for (long other : others) {
            Browser browser = new Browser(mvc, other);
            assertThat(browser.get(here)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browser.get(here + "/items/1")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(answer(browser, here, 1, "1")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(browser.post(here + "/submission")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(start(browser, pair.menteeParticipant())).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(value(here, "knowledge")).isEqualTo(3);
    }

    @Test
    void startingTwiceAlsoAtOnceGivesOneResponse() {
        IntStream.range(0, 8).parallel().forEach(i -> start(mentee, pair.menteeParticipant()));

        assertThat(begin(mentee, pair.menteeParticipant())).isEqualTo(begin(mentee, pair.menteeParticipant()));
        assertThat(count("select count(*) from response where round_id = ?")).isEqualTo(1);
    }

    @Test
    void aDoubleClickOnAnAnswerKeepsItOnce() {
        String here = begin(mentee, pair.menteeParticipant());
        boolean allTaken = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> answer(mentee, here, 6, "The same words."))
                .allMatch(result -> result.getResponse().getStatus() == 303);

        assertThat(allTaken).isTrue();
        assertThat(text(here)).isEqualTo("The same words.");
    }

    @Test
    void whoIsMentorAndMenteeAnswersOnceAsEach() {
        long asMentor = cast.participant(pair.program(), pair.mentee(), "MENTOR");

        assertThat(begin(mentee, asMentor)).isNotEqualTo(begin(mentee, pair.menteeParticipant()));
        assertThat(mentee.get("/programs/" + pair.program().slug() + "/questionnaires"))
                .bodyText()
                .contains("You answer as a mentor.", "You answer as a mentee.");
    }

    @Test
    void whoIsNotAskedCannotBegin() {
        Pair other = cast.pair(cast.program(coordinator));
        long mentorsOnly = given.opened(given.published(other.program(), Audience.MENTORS), Phase.PRE);
        long applicant = cast.person("Abel", "Applicant");
        long applied = cast.participant(other.program(), applicant, "MENTOR");
        jdbc.sql("update participant set state = 'APPLIED' where id = ?")
                .param(applied)
                .update();

        assertThat(start(new Browser(mvc, other.mentee()), mentorsOnly, other.menteeParticipant()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(start(new Browser(mvc, applicant), mentorsOnly, applied)).hasStatus(HttpStatus.NOT_FOUND);
        // A participation of another program.
        assertThat(start(mentee, mentorsOnly, pair.menteeParticipant())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void missingAnswersAreNamedWithLinks() {
        String here = begin(mentee, pair.menteeParticipant());
        answer(mentee, here, 1, "2");
        answer(mentee, here, 3, "2");

        assertThat(mentee.post(here + "/submission"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("3 questions still need an answer", "/items/2?then=check", "/items/4", "/items/5")
                .doesNotContain("items/6?then=check\">6");
        assertThat(count("select count(*) from response where round_id = ? and state = 'SUBMITTED'"))
                .isZero();
    }

    @Test
    void goingOnWithoutAnAnswerIsRefusedAtTheFieldAndTurningAwayIsNot() {
        String here = begin(mentee, pair.menteeParticipant());

        assertThat(mentee.post(here + "/items/2", "answer", "", "version", "0", "go", "NEXT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This question needs an answer", "Skip for now");
        assertThat(Browser.location(mentee.post(here + "/items/2", "version", "0", "go", "PREVIOUS")))
                .isEqualTo(here + "/items/1");
        assertThat(Browser.location(mentee.post(here + "/items/2", "version", "0", "go", "LATER")))
                .isEqualTo(here);
        assertThat(Browser.location(answer(mentee, here, 6, ""))).isEqualTo(here);
    }

    @Test
    void whatCannotBeAnAnswerIsSaidAtTheField() {
        String here = begin(mentee, pair.menteeParticipant());

        assertThat(answer(mentee, here, 1, "5")).hasStatus(422).bodyText().contains("This answer is not offered");
        assertThat(answer(mentee, here, 1, "Fairly")).hasStatus(422);
        assertThat(answer(mentee, here, 1, "99999999999999")).hasStatus(422);
        String long20001 = "a".repeat(20_001);
        assertThat(answer(mentee, here, 6, long20001)).hasStatus(422).bodyText().contains("20,001", long20001);
        assertThat(answer(mentee, here, 6, "a\0b")).hasStatus(422);
        assertThat(answer(mentee, here, 6, "a".repeat(20_000))).hasStatus(303);
        assertThat(mentee.post(here + "/items/1", "answer", "2", "version", "x", "go", "SIDEWAYS"))
                .hasStatus(422);
        assertThat(mentee.post(here + "/items/1")).hasStatus(422);
    }

    @Test
    void itemsThatAreNotThereAreNotFound() {
        String here = begin(mentee, pair.menteeParticipant());
        for (String number : new String[] {"0", "7", "-1", "support", "99999999999999"}) {
            assertThat(mentee.get(here + "/items/" + number)).as(number).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(mentee.post(here + "/items/" + number, "answer", "1"))
                    .as(number)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(mentee.get("/responses/999999999")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mentee.get("/responses/x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mentee.post("/responses", "round", "x", "participant", "1")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mentee.post("/responses")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void wordsOfAnotherWindowAreNotOverwritten() {
        String here = begin(mentee, pair.menteeParticipant());
        answer(mentee, here, 6, "From the first window.");

        assertThat(answer(mentee, here, 6, "From the second window."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("From the first window.", "From the second window.");
        assertThat(text(here)).isEqualTo("From the first window.");
        assertThat(mentee.post(here + "/items/6", "answer", "Both.", "version", "1", "go", "NEXT"))
                .hasStatus(303);
        assertThat(text(here)).isEqualTo("Both.");
    }

    @Test
    void theLastChoiceCountsWithoutAsking() {
        String here = begin(mentee, pair.menteeParticipant());
        answer(mentee, here, 1, "2");

        assertThat(answer(mentee, here, 1, "4")).hasStatus(303);
        assertThat(value(here, "knowledge")).isEqualTo(4);
    }

    @Test
    void aClosedRoundRefusesKindlyAndKeepsWhatWasAnswered() {
        String here = begin(mentee, pair.menteeParticipant());
        answer(mentee, here, 1, "2");
        given.closed(round);

        assertThat(answer(mentee, here, 1, "4")).hasStatus(422).bodyText().contains("The questionnaire is closed");
        assertThat(Browser.location(mentee.get(here + "/items/1"))).isEqualTo(here);
        assertThat(mentee.post(here + "/submission")).hasStatus(303);
        assertThat(mentee.get(here)).hasStatusOk().bodyText().contains("You can no longer answer", "Slightly");
        assertThat(begin(mentee, pair.menteeParticipant())).isEqualTo(here);
        assertThat(Browser.location(start(new Browser(mvc, pair.mentor()), pair.mentorParticipant())))
                .isEqualTo("/programs/" + pair.program().slug() + "/questionnaires");
        assertThat(value(here, "knowledge")).isEqualTo(2);
    }

    @Test
    void whatIsHandedInStays() {
        String here = complete(mentee, pair.menteeParticipant());
        mentee.post(here + "/submission");

        assertThat(answer(mentee, here, 1, "4")).hasStatus(422).bodyText().contains("handed in already");
        assertThat(value(here, "knowledge")).isEqualTo(2);
    }

    @Test
    void whoLeftTheProgramStillReadsTheirOwnAnswers() {
        String here = begin(mentee, pair.menteeParticipant());
        answer(mentee, here, 1, "2");
        jdbc.sql("update participant set state = 'WITHDRAWN' where id = ?")
                .param(pair.menteeParticipant())
                .update();

        assertThat(mentee.get(here)).hasStatusOk().bodyText().contains("You no longer take part", "Slightly");
        assertThat(answer(mentee, here, 2, "2")).hasStatus(422);
    }

    @Test
    void markupIsShownAsItWasTyped() {
        String here = begin(mentee, pair.menteeParticipant());
        answer(mentee, here, 6, "<script>alert(1)</script>");

        assertThat(mentee.get(here)).bodyText().contains("&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(mentee.get(here + "/items/6")).bodyText().doesNotContain("<script>alert");
    }

    @Test
    void pagesTakeFewStatements() throws Exception {
        String here = complete(mentee, pair.menteeParticipant());

        assertThat(Statements.during(() -> mentee.get(here))).isLessThanOrEqualTo(7);
        assertThat(Statements.during(() -> mentee.get(here + "/items/3"))).isLessThanOrEqualTo(7);
    }

    private MvcTestResult answer(Browser browser, String here, int number, String answer) {
        return browser.post(here + "/items/" + number, "answer", answer, "version", "0", "go", "NEXT");
    }

    private String complete(Browser browser, long participant) {
        String here = begin(browser, participant);
        for (int number = 1; number <= 5; number++) {
            answer(browser, here, number, "2");
        }
        return here;
    }

    private String begin(Browser browser, long participant) {
        return Browser.location(start(browser, participant)).replace("/items/1", "");
    }

    private MvcTestResult start(Browser browser, long participant) {
        return start(browser, round, participant);
    }

    private static MvcTestResult start(Browser browser, long round, long participant) {
        return browser.post("/responses", "round", Long.toString(round), "participant", Long.toString(participant));
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(round).query(Integer.class).single();
    }

    private int value(String here, String item) {
        return jdbc.sql("select value from answer where response_id = :id and item = :item")
                .params(Map.of("id", id(here), "item", item))
                .query(Integer.class)
                .single();
    }

    private String text(String here) {
        return jdbc.sql("select text from answer where response_id = ? and item = 'support'")
                .param(id(here))
                .query(String.class)
                .single();
    }

    private static long id(String here) {
        return Long.parseLong(here.substring(here.lastIndexOf('/') + 1));
    }
}
