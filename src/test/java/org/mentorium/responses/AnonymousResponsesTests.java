package org.mentorium.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nothing that is stored leads from anonymous answers to a person: no column, no order, no transaction. */
@ApplicationTest
class AnonymousResponsesTests {

    private static final List<String> ITEMS = List.of("knowledge", "application", "tools", "collaboration", "impact");

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
    long round;
    Phone mentee;

    @BeforeEach
    void anAnonymousRound() {
        given = new Given(questionnaires, jdbc);
        coordinator = cast.person("Cora", "Coordinator");
        pair = cast.pair(cast.program(coordinator));
        questionnaire = given.published(pair.program(), Audience.BOTH);
        given.kept(questionnaire, Confidentiality.ANONYMOUS);
        round = given.opened(questionnaire, Phase.PRE);
        mentee = new Phone(pair.mentee(), pair.menteeParticipant());
    }

    @Test
    void answersAreGivenOneByOneAndHandedInOnce() {
        mentee.begin();
        assertThat(mentee.get("")).hasStatusOk().bodyText().contains("Your code", mentee.written());
        mentee.answerAll("Only the owl knows.");
        assertThat(mentee.get("")).hasStatusOk().bodyText().contains("Only the owl knows.", "Hand in");

        assertThat(mentee.post("/submission")).hasStatus(303);
        assertThat(ballots()).isEqualTo(1);
        assertThat(new Browser(mvc, pair.mentee()).get(first()))
                .hasStatusOk()
                .bodyText()
                .contains("You have handed in")
                .doesNotContain("Only the owl knows.");
        assertThat(mentee.post("/submission")).hasStatus(404);

        Phone again = new Phone(pair.mentee(), pair.menteeParticipant());
        assertThat(again.begin()).hasStatus(303);
        assertThat(again.code).isNull();
        assertThat(new Browser(mvc, coordinator).get("/questionnaires/" + questionnaire + "/rounds/" + round))
                .hasStatusOk()
                .bodyText()
                .contains("1 of 2", "Answered");
    }

    @Test
    void twoDraftsAndManyClicksAtOnceGiveOneBallot() {
        Phone second = new Phone(pair.mentee(), pair.menteeParticipant());
        mentee.begin();
        second.begin();
        mentee.answerAll("The same.");
        second.answerAll("The same, again.");

        IntStream.range(0, 8).parallel().forEach(i -> (i % 2 == 0 ? mentee : second).post("/submission"));

        assertThat(ballots()).isEqualTo(1);
    }

    @Test
    void theCodeLeadsBackOnAnotherDeviceAndOnlyItsAuthor() {
        mentee.begin();
        mentee.answer(1, "3");
        Phone tablet = new Phone(pair.mentee(), pair.menteeParticipant());
        assertThat(tablet.get(""))
                .hasStatusOk()
                .bodyText()
                .contains("Type the code")
                .doesNotContain("??");
        assertThat(tablet.post("/code", "code", "")).hasStatus(422);
        assertThat(tablet.post("/code", "code", "0000-0000-0000-0000"))
                .hasStatus(422)
                .bodyText()
                .contains("No answers are kept under this code");
        assertThat(tablet.post("/code", "code", mentee.written().toLowerCase(java.util.Locale.ROOT)))
                .hasStatus(303);
        tablet.code = mentee.code;
        assertThat(tablet.get("")).hasStatusOk().bodyText().contains("Fairly");

        Phone mentor = new Phone(pair.mentor(), pair.mentorParticipant());
        mentor.code = mentee.code;
        assertThat(mentor.get("")).hasStatus(404);
        Phone stranger = new Phone(coordinator, 0);
        assertThat(stranger.get("")).hasStatus(404);
        assertThat(stranger.post("/code", "code", mentee.written())).hasStatus(404);
    }

    @Test
    void aDraftIsSealedAndNoTableHoldsWhatItSays() {
        mentee.begin();
        mentee.answer(6, "zebrawords of mine");

        assertThat(tablesWith("zebrawords")).isEmpty();
        assertThat(tablesWith(Objects.requireNonNull(mentee.code))).isEmpty();
        assertThat(jdbc.sql("select count(*) from response where round_id = ?")
                        .param(round)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anExpiredFormWithAnAnonymousAnswerIsNotKept() {
        mentee.begin();
        mvc.post()
                .uri("/ballots/" + round + "/items/6")
                .with(Cast.as(pair.mentee()))
                .with(csrf().useInvalidToken())
                .cookie(new Cookie("ballot", mentee.code))
                .param("answer", "zebrawords that came too late")
                .exchange();

        assertThat(tablesWith("zebrawords")).isEmpty();
    }

    @Test
    void noColumnNoOrderAndNoTransactionLeadsFromAnswersToWhoGaveThem() {
        List<Long> inOrder = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Pair next = cast.pair(pair.program());
            Phone phone = new Phone(next.mentee(), next.menteeParticipant());
            phone.begin();
            phone.answerAll("zebra number " + (100 + i));
            phone.post("/submission");
            inOrder.add(next.menteeParticipant());
        }
        assertThat(tablesWith("zebra number")).containsExactly("ballot_box");
        assertThat(jdbc.sql("select count(*) from round_return where round_id = ?")
                        .param(round)
                        .query(Integer.class)
                        .single())
                .as("one row for all who answered")
                .isEqualTo(1);
        assertThat(jdbc.sql("select returned = (select array_agg(k order by k) from unnest(returned) k)"
                                + " from round_return where round_id = ?")
                        .param(round)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(jdbc.sql("select array_to_string(ballots, '') from ballot_box where round_id = ?")
                        .param(round)
                        .query(String.class)
                        .single()
                        .replaceAll("(?s).*?zebra number (\\d+)", "$1 "))
                .as("ballots in the box")
                .doesNotStartWith("100 101 102 103 104 105");

        given.closed(round);

        assertThat(tablesWith("zebra number")).containsExactly("answer");
        assertThat(jdbc.sql("select count(distinct xmin::text) from response where round_id = ?")
                        .param(round)
                        .query(Integer.class)
                        .single())
                .as("all are written at once")
                .isEqualTo(1);
        for (String order : new String[] {"s.id", "s.ctid", "a.ctid"}) {
            List<String> texts = jdbc.sql("select a.text from answer a join response s on s.id = a.response_id"
                            + " where s.round_id = ? and a.text is not null order by " + order)
                    .param(round)
                    .query(String.class)
                    .list();
            assertThat(texts).hasSize(12).isNotEqualTo(texts.stream().sorted().toList());
        }
        assertThat(jdbc.sql("""
                        select count(*) from response where round_id = ? and (participant_id is not null
                            or pseudonym is not null or role is not null or organisation_id is not null
                            or session_id is not null)
                        """).param(round).query(Integer.class).single()).isZero();
        assertThat(cast.beneath()
                        .sql("select count(*) from response_owner where round_id = ?")
                        .param(round)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from ballot_draft where round_id = ?")
                        .param(round)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(inOrder).hasSize(12);
    }

    @Test
    void coordinatorsAndAdministratorsFindNoAnswerOnAnyPage() {
        mentee.begin();
        mentee.answerAll("zebra on no page");
        mentee.post("/submission");
        given.closed(round);
        long response = jdbc.sql("select id from response where round_id = ?")
                .param(round)
                .query(Long.class)
                .single();
        for (long person : new long[] {coordinator, cast.administrator(), pair.mentor(), pair.mentee()}) {
            Browser browser = new Browser(mvc, person);
            String base = "/questionnaires/" + questionnaire;
            assertThat(browser.get("/responses/" + response)).hasStatus(404);
            assertThat(browser.get(base + "/rounds/" + round + "/responses/" + response))
                    .hasStatus(404);
            for (String page : new String[] {"", "/results", "/rounds/" + round}) {
                assertThat(Browser.body(browser.get(base + page))).doesNotContain("zebra on no page");
            }
        }
    }

    @Test
    void aRoundWhoseBoxWasOpenedDoesNotOpenAgain() {
        mentee.begin();
        mentee.answerAll("In time.");
        mentee.post("/submission");
        Phone late = new Phone(pair.mentor(), pair.mentorParticipant());
        late.begin();
        late.answerAll("Too late.");
        Browser browser = new Browser(mvc, coordinator);
        String page = "/questionnaires/" + questionnaire + "/rounds/" + round;

        browser.post(page + "/closure");
        assertThat(late.post("/submission").getResponse().getStatus()).isIn(303, 404);
        assertThat(jdbc.sql("select count(*) from response where round_id = ?")
                        .param(round)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        assertThat(browser.post(page + "/opening")).hasStatus(303);
        assertThat(browser.get(page))
                .hasStatusOk()
                .bodyText()
                .contains("are counted already")
                .doesNotContain("Open it again");
        assertThat(new Browser(mvc, pair.mentor()).get(first(pair.mentorParticipant())))
                .bodyText()
                .contains("not open at the moment");
    }

    /** The tables in which some row, written out, holds a text; as their owner sees them. */
    private List<String> tablesWith(String text) {
        JdbcClient beneath = cast.beneath();
        return beneath
                .sql("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = 'public' and c.relkind = 'r' order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> beneath.sql("select exists (select 1 from \"" + table
                                + "\" x where strpos(x::text, ?) > 0 or strpos(x::text, ?) > 0)")
                        .params(text, hex(text))
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private int ballots() {
        return jdbc.sql("select cardinality(ballots) from ballot_box where round_id = ?")
                .param(round)
                .query(Integer.class)
                .single();
    }

    private String first() {
        return first(pair.menteeParticipant());
    }

    private String first(long participant) {
        return "/responses/new?round=" + round + "&participant=" + participant;
    }

    /** A browser that keeps the cookie with its code. */
    private class Phone {

        private final long person;
        private final long participant;
        private @org.jspecify.annotations.Nullable String code;

        Phone(long person, long participant) {
            this.person = person;
            this.participant = participant;
        }

        MvcTestResult begin() {
            MvcTestResult begun = mvc.post()
                    .uri("/responses")
                    .with(Cast.as(person))
                    .with(csrf())
                    .param("round", Long.toString(round))
                    .param("participant", Long.toString(participant))
                    .exchange();
            Cookie cookie = begun.getResponse().getCookie("ballot");
            code = cookie == null ? null : cookie.getValue();
            return begun;
        }

        String written() {
            return new Seal(round, Objects.requireNonNull(code)).written();
        }

        void answerAll(String words) {
            for (int number = 1; number <= ITEMS.size(); number++) {
                answer(number, "3");
            }
            answer(ITEMS.size() + 1, words);
        }

        void answer(int number, String answer) {
            assertThat(post("/items/" + number, "answer", answer, "version", "0", "go", "NEXT"))
                    .hasStatus(303);
        }

        MvcTestResult get(String path) {
            var request = mvc.get().uri("/ballots/" + round + path).with(Cast.as(person));
            return (code == null ? request : request.cookie(new Cookie("ballot", code))).exchange();
        }

        MvcTestResult post(String path, String... fields) {
            var request = mvc.post()
                    .uri("/ballots/" + round + path)
                    .with(Cast.as(person))
                    .with(csrf());
            for (int i = 0; i < fields.length; i += 2) {
                request = request.param(fields[i], fields[i + 1]);
            }
            return (code == null ? request : request.cookie(new Cookie("ballot", code))).exchange();
        }
    }
}
