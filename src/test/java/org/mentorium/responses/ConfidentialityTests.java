package org.mentorium.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentorium.instruments.Phase;
import org.mentorium.questionnaires.Audience;
import org.mentorium.questionnaires.Browser;
import org.mentorium.questionnaires.Confidentiality;
import org.mentorium.questionnaires.Given;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who reads whose answers, by what their questionnaire promises. */
@ApplicationTest
class ConfidentialityTests {

    @Autowired
    Cast cast;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    Given given;
    Pair pair;
    long coordinator;
    long questionnaire;

    @BeforeEach
    void aQuestionnaire() {
        given = new Given(questionnaires, jdbc);
        coordinator = cast.person("Cora", "Coordinator");
        pair = cast.pair(cast.program(coordinator));
        questionnaire = given.published(pair.program(), Audience.BOTH);
    }

    @ParameterizedTest
    @CsvSource({
        "NAMED, true, 200, 403, 403, 403, 404",
        "NAMED, false, 404, 404, 404, 404, 404",
        "CONFIDENTIAL, true, 404, 404, 404, 404, 404",
        "CONFIDENTIAL, false, 404, 404, 404, 404, 404",
    })
    void onlyCoordinatorsReadAnswersAndOnlyThoseGivenByNameAndHandedIn(
            Confidentiality kept,
            boolean submitted,
            int coordinates,
            int evaluates,
            int administrates,
            int mentors,
            int stranger) {
        given.kept(questionnaire, kept);
        long round = given.opened(questionnaire, Phase.PRE);
        long response = given.response(round, pair.menteeParticipant(), submitted);
        given.values(response, Map.of("knowledge", 3));
        long evaluator = cast.person("Eva", "Evaluator");
        cast.role(pair.program().id(), evaluator, "EVALUATOR");
        String page = "/questionnaires/" + questionnaire + "/rounds/" + round + "/responses/" + response;

        assertThat(status(coordinator, page)).isEqualTo(coordinates);
        assertThat(status(evaluator, page)).isEqualTo(evaluates);
        assertThat(status(cast.administrator(), page)).isEqualTo(administrates);
        assertThat(status(pair.mentor(), page)).isEqualTo(mentors);
        assertThat(status(cast.person("Stan", "Stranger"), page)).isEqualTo(stranger);
        for (long other : new long[] {coordinator, evaluator, pair.mentor()}) {
            assertThat(status(other, "/responses/" + response)).isEqualTo(404);
        }
        assertThat(status(pair.mentee(), "/responses/" + response)).isEqualTo(200);
    }

    @Test
    void whatIsGivenByNameIsReadFromTheListOfThoseWhoAnswered() {
        given.kept(questionnaire, Confidentiality.NAMED);
        long round = given.opened(questionnaire, Phase.PRE);
        long response = given.response(round, pair.menteeParticipant(), true);
        given.values(response, Map.of("knowledge", 3));
        given.response(round, pair.mentorParticipant(), false);
        Browser browser = new Browser(mvc, coordinator);
        String list = "/questionnaires/" + questionnaire + "/rounds/" + round;

        assertThat(browser.get(list)).hasStatusOk().bodyText().containsOnlyOnce(list + "/responses/");
        assertThat(browser.get(list + "/responses/" + response))
                .hasStatusOk()
                .bodyText()
                .contains("Answers of Manuel Mentee", "Fairly", "Not answered")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @EnumSource
    void theFirstPageSaysWhoReadsBeforeAnythingIsStored(Confidentiality kept) {
        given.kept(questionnaire, kept);
        long round = given.opened(questionnaire, Phase.PRE);
        String first = "/responses/new?round=" + round + "&participant=" + pair.menteeParticipant();
        for (String language : new String[] {"en", "es", "fr"}) {
            jdbc.sql("update person set locale = ? where id = ?")
                    .params(language, pair.mentee())
                    .update();
            assertThat(new Browser(mvc, pair.mentee()).get(first))
                    .hasStatusOk()
                    .bodyText()
                    .contains(words(kept, language))
                    .doesNotContain("??");
        }
        assertThat(status(pair.mentor(), first)).isEqualTo(404);
        assertThat(status(coordinator, first)).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from response where round_id = ?")
                        .param(round)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static String words(Confidentiality kept, String language) {
        return switch (kept) {
            case NAMED ->
                language.equals("en")
                        ? "beside your name"
                        : language.equals("es") ? "junto a su nombre" : "à côté de votre nom";
            case CONFIDENTIAL ->
                language.equals("en") ? "Only you" : language.equals("es") ? "Solo usted" : "Personne d’autre que vous";
            case ANONYMOUS ->
                language.equals("en")
                        ? "can therefore not be put together"
                        : language.equals("es") ? "no se puede unir" : "ne peut donc pas être mis ensemble";
        };
    }

    @ParameterizedTest
    @EnumSource
    void whatWasPromisedStaysOnceSomebodyHasBegun(Confidentiality kept) {
        given.kept(questionnaire, kept);
        long round = given.opened(questionnaire, Phase.PRE);
        Browser browser = new Browser(mvc, coordinator);
        String address = "/questionnaires/" + questionnaire + "/confidentiality";
        Confidentiality other = kept == Confidentiality.NAMED ? Confidentiality.ANONYMOUS : Confidentiality.NAMED;
        assertThat(browser.post(address, "confidentiality", other.name())).hasStatus(303);
        assertThat(browser.post(address, "confidentiality", "PUBLIC")).hasStatus(422);
        assertThat(browser.post(address)).hasStatus(422);
        assertThat(browser.post(address, "confidentiality", kept.name())).hasStatus(303);

        new Browser(mvc, pair.mentee())
                .post(
                        "/responses",
                        "round",
                        Long.toString(round),
                        "participant",
                        Long.toString(pair.menteeParticipant()));

        assertThat(browser.post(address, "confidentiality", other.name()))
                .hasStatus(422)
                .bodyText()
                .contains("Somebody has begun to answer");
        assertThatThrownBy(() -> given.kept(questionnaire, other)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update questionnaire_round set confidentiality = ? where id = ?")
                        .params(other.name(), round)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aPseudonymHoldsBeforeAndAfterTogetherAndNamesNobody() {
        long before = given.response(given.opened(questionnaire, Phase.PRE), pair.menteeParticipant(), true);
        long round = given.opened(questionnaire, Phase.POST);
        Browser mentee = new Browser(mvc, pair.mentee());
        long after = Long.parseLong(Browser.location(mentee.post(
                        "/responses",
                        "round",
                        Long.toString(round),
                        "participant",
                        Long.toString(pair.menteeParticipant())))
                .replaceAll("/responses/(\\d+)/items/1", "$1"));

        assertThat(jdbc.sql("select count(distinct pseudonym) from response where id in (?, ?)")
                        .params(before, after)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from response where id in (?, ?) and participant_id is null")
                        .params(before, after)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from response_owner")
                        .query(Integer.class)
                        .single())
                .as("whose they are, when nobody is said to ask")
                .isZero();
    }

    private int status(long person, String address) {
        return new Browser(mvc, person).get(address).getResponse().getStatus();
    }
}
