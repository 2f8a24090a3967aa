package org.mentorium.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.instruments.Phase;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rounds open and close by what happens, letters go out, and what was begun ends, by a clock that the test moves. */
@ApplicationTest
class ScheduleTests {

    /** Where the programs of the cast are. */
    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @Autowired
    Cast cast;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    RoundLetters letters;

    @Autowired
    Settling settling;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    Given given;
    Program program;
    Pair pair;
    Browser coordinator;
    Browser mentee;
    long questionnaire;
    long round;

    @BeforeEach
    void aRound() {
        given = new Given(questionnaires, jdbc);
        coordinator = new Browser(mvc, cast.person("Cora", "Coordinator"));
        program = cast.program(coordinator.person());
        pair = cast.pair(program);
        mentee = new Browser(mvc, pair.mentee());
        questionnaire = given.published(program, Audience.BOTH);
        round = given.round(questionnaire, Phase.PRE);
    }

    @AfterEach
    void now() {
        clock.back();
    }

    @ParameterizedTest
    @CsvSource({
        "ADMITTED, 0, 0",
        "ADMITTED, 5, 5",
        "MATCHED, 3, 3",
        "MIDPOINT, 0, 70",
        "PROGRAM_END, 2, 202",
    })
    void itOpensForEachSomeDaysAfterWhatItWaitsFor(String event, int days, int open) {
        change("opensWith", event, "opensDays", Integer.toString(days));

        if (open > 0) {
            clock.forward(Duration.ofDays(open).minusHours(30));
            assertThat(asked(pair.mentee())).isFalse();
            clock.back();
        }
        clock.forward(Duration.ofDays(open).plusHours(3));
        assertThat(asked(pair.mentee())).isTrue();
        assertThat(coordinator.get(page())).hasStatusOk().bodyText().doesNotContain("??");
    }

    @Test
    void itOpensWhenARelationshipHasEndedForItsMembersAlone() {
        Pair other = cast.pair(program);
        change("opensWith", "PARTED", "closesWith", "OPENED", "closesDays", "14");
        assertThat(asked(pair.mentee())).isFalse();

        jdbc.sql("update relationship set state = 'CLOSED', closed_at = now() where id = ?")
                .param(pair.id())
                .update();
        assertThat(asked(pair.mentee())).isTrue();
        assertThat(asked(pair.mentor())).isTrue();
        assertThat(asked(other.mentee())).isFalse();
        assertThat(coordinator.get(page()))
                .bodyText()
                .contains("0 of 2", "Remind 2 people", "14 days after it opened for somebody");
        clock.forward(Duration.ofDays(16));
        assertThat(asked(pair.mentee())).isFalse();
    }

    @Test
    void itAsksAfterEachSessionThatTookPlace() {
        long after = at(Phase.SESSION, RoundEvent.SESSION);
        session(1, "HELD", 2);
        session(2, "HELD", 1);
        session(3, "PLANNED", 0);

        assertThat(questionnaires.openFor(viewer(pair.mentee()))).hasSize(2);
        assertThat(questionnaires.openFor(viewer(pair.mentor()))).isEmpty();
        jdbc.sql("update questionnaire_round set opens_days = 7 where id = ?")
                .param(after)
                .update();
        assertThat(questionnaires.openFor(viewer(pair.mentee()))).isEmpty();
        clock.forward(Duration.ofDays(8));
        List<OpenRound> open = questionnaires.openFor(viewer(pair.mentee()));
        assertThat(open).hasSize(2);
        for (OpenRound each : open) {
            assertThat(mentee.get(each.link())).hasStatusOk().bodyText().contains("Session of");
            String[] parts = each.link().split("[=&]");
            assertThat(Browser.location(
                            mentee.post("/responses", "round", parts[1], "participant", parts[3], "session", parts[5])))
                    .startsWith("/responses/");
        }
        assertThat(jdbc.sql("select count(*) from response where round_id = ?")
                        .param(after)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(mentee.get(open.get(0).link().replaceAll("session=\\d+", "session=999999999")))
                .hasStatus(404);
    }

    @Test
    void whoAppliedIsAskedWithTheApplicationAndNotOnlyOnceAdmitted() {
        at(Phase.APPLICATION, RoundEvent.APPLIED);
        jdbc.sql("update participant set state = 'APPLIED' where id = ?")
                .param(pair.menteeParticipant())
                .update();

        List<OpenRound> open = questionnaires.openFor(viewer(pair.mentee()));
        assertThat(open).extracting(OpenRound::phase).containsExactly(Phase.APPLICATION);
        assertThat(mentee.get(open.get(0).link())).hasStatusOk();
    }

    @Test
    void aDraftCanBeHandedInWithinADayOfGraceAndAfterThatStaysAsAPart() {
        change("opensOn", "2020-01-01", "closesWith", "ADMITTED", "closesDays", "3");
        String mine = begin(mentee, pair.menteeParticipant());
        String theirs = begin(new Browser(mvc, pair.mentor()), pair.mentorParticipant());
        for (int number = 1; number <= 5; number++) {
            mentee.post(mine + "/items/" + number, "answer", "2", "version", "0", "go", "NEXT");
        }
        new Browser(mvc, pair.mentor()).post(theirs + "/items/1", "answer", "2", "version", "0", "go", "NEXT");

        Instant closes = LocalDate.now(VIENNA).plusDays(4).atStartOfDay(VIENNA).toInstant();
        clock.forward(Duration.between(Instant.now(), closes).plusHours(1));
        assertThat(mentee.get(mine)).hasStatusOk().bodyText().contains("The last day is over");
        Pair late = cast.pair(program);
        assertThat(Browser.location(mentee.post(mine + "/submission"))).isEqualTo(mine);
        assertThat(state(mine)).isEqualTo("SUBMITTED");

        clock.forward(Duration.ofDays(1));
        Browser mentor = new Browser(mvc, pair.mentor());
        assertThat(mentor.post(theirs + "/items/2", "answer", "3", "version", "0", "go", "NEXT"))
                .hasStatus(422);
        coordinator.post(page() + "/closure");
        assertThat(state(theirs)).isEqualTo("PARTIAL");
        assertThat(mentor.get(theirs)).hasStatusOk().bodyText().contains("counts as answered in part");
        assertThat(mentor.post(theirs + "/submission")).hasStatus(303);
        assertThat(state(theirs)).isEqualTo("PARTIAL");
        assertThat(asked(late.mentee())).isFalse();
    }

    @Test
    void aRoundThatClosesByDateIsSettledAfterItsDayOfGrace() {
        LocalDate lastDay = LocalDate.now(VIENNA);
        Instant settles = lastDay.plusDays(2).atStartOfDay(VIENNA).toInstant();
        change("opensOn", "2020-01-01", "closesOn", lastDay.toString());
        long response = given.response(round, pair.menteeParticipant(), false);
        given.values(response, Map.of("knowledge", 2));
        given.response(round, pair.mentorParticipant(), false);

        clock.forward(Duration.between(Instant.now(), settles).minusMinutes(1));
        RoundJob.pass(settling, letters);
        assertThat(state("/" + response)).isEqualTo("BEGUN");
        clock.forward(Duration.ofMinutes(2));
        RoundJob.pass(settling, letters);
        assertThat(state("/" + response)).isEqualTo("PARTIAL");
        assertThat(jdbc.sql("select count(*) from counted_response where round_id = ?")
                        .param(round)
                        .query(Integer.class)
                        .single())
                .as("what holds no answer is no part")
                .isEqualTo(1);
    }

    @Test
    void aRoundThatCannotBeEndedKeepsNeitherTheOthersFromTheirEndNorLettersFromGoing() {
        given.kept(questionnaire, Confidentiality.ANONYMOUS);
        long stuck = round;
        long other = given.round(questionnaire, Phase.POST);
        jdbc.sql("update questionnaire_round set opened_at = now(), closed_at = now() where id in (?, ?)")
                .params(stuck, other)
                .update();
        cast.beneath().sql("""
                        insert into ballot_box (round_id, ballots) values (?, array['"no ballot"'::jsonb])
                        on conflict (round_id) do update set ballots = excluded.ballots
                        """).param(stuck).update();
        Program elsewhere = cast.program(coordinator.person());
        cast.pair(elsewhere);
        long open = given.opened(given.published(elsewhere, Audience.BOTH), Phase.PRE);
        jdbc.sql("update questionnaire_round set letters = true where id = ?")
                .param(open)
                .update();

        RoundJob.pass(settling, letters);
        assertThat(settled(stuck)).isFalse();
        assertThat(settled(other)).isTrue();
        assertThat(jdbc.sql("select count(*) from round_letter where round_id = ?")
                        .param(open)
                        .query(Integer.class)
                        .single())
                .as("letters")
                .isEqualTo(2);

        cast.beneath()
                .sql("update ballot_box set ballots = '{}' where round_id = ?")
                .param(stuck)
                .update();
        RoundJob.pass(settling, letters);
        assertThat(settled(stuck)).isTrue();
    }

    private boolean settled(long round) {
        return jdbc.sql("select settled_at is not null from questionnaire_round where id = ?")
                .param(round)
                .query(Boolean.class)
                .single();
    }

    @Test
    void closingWhileManyHandInCountsEachOnceAndForGood() {
        given.opened(questionnaire, Phase.PRE);
        Map<Long, Long> responses = new HashMap<>();
        for (int i = 0; i < 8; i++) {
            Pair each = cast.pair(program);
            long response = given.response(round, each.menteeParticipant(), false);
            given.values(
                    response, Map.of("knowledge", 2, "application", 2, "tools", 2, "collaboration", 2, "impact", 2));
            responses.put(each.mentee(), response);
        }
        List<Runnable> acts = new ArrayList<>();
        responses.forEach((person, response) -> {
            Runnable handIn = () -> new Browser(mvc, person).post("/responses/" + response + "/submission");
            acts.add(handIn);
            acts.add(handIn);
        });
        acts.add(8, () -> coordinator.post(page() + "/closure"));
        acts.parallelStream().forEach(Runnable::run);

        String counts = counts();
        assertThat(counts).matches("(\\d+) submitted, \\1 returned, 8 counted");
        responses.forEach(
                (person, response) -> new Browser(mvc, person).post("/responses/" + response + "/submission"));
        assertThat(counts()).isEqualTo(counts);
    }

    private String counts() {
        return jdbc.sql("""
                        select (select count(*) from response where round_id = :round and state = 'SUBMITTED')
                            || ' submitted, '
                            || coalesce((select cardinality(returned) from round_return where round_id = :round), 0)
                            || ' returned, '
                            || (select count(*) from counted_response where round_id = :round) || ' counted'
                        """).param("round", round).query(String.class).single();
    }

    @Test
    void lettersGoOutWhenItOpensAndAsRemindersUntilSomebodyHasAnswered() {
        change("opensWith", "ADMITTED", "letters", "true", "remindAfter", "7", "remindEvery", "5");
        letters.send();
        letters.send();
        assertThat(letters(pair.mentee())).singleElement().asString().contains("/responses/new?round=" + round);
        given.response(round, pair.mentorParticipant(), true);

        clock.forward(Duration.ofDays(8));
        letters.send();
        letters.send();
        assertThat(letters(pair.mentee())).hasSize(2);
        assertThat(letters(pair.mentee()).get(1)).contains("have not handed in");
        clock.forward(Duration.ofDays(4));
        letters.send();
        assertThat(letters(pair.mentee())).hasSize(2);
        clock.forward(Duration.ofDays(2));
        letters.send();
        assertThat(letters(pair.mentee())).hasSize(3);
        for (int i = 0; i < 9; i++) {
            clock.forward(Duration.ofDays(6));
            letters.send();
        }
        assertThat(letters(pair.mentee())).as("six are enough").hasSize(6);
        assertThat(letters(pair.mentor())).hasSize(1);
    }

    @Test
    void aScheduleThatContradictsItselfIsRefusedAtItsField() {
        assertThat(send("opensWith", "ADMITTED", "opensOn", "2030-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("opensOn-problem", "not both");
        assertThat(send("opensWith", "SESSION")).hasStatus(422).bodyText().contains("opensWith-problem");
        assertThat(send("remindEvery", "3")).hasStatus(422).bodyText().contains("remindAfter-problem");
        assertThat(send("opensDays", "-1", "closesDays", "9999", "remindAfter", "x", "opensWith", "NEVER"))
                .hasStatus(422)
                .bodyText()
                .contains("opensDays-problem", "closesDays-problem", "remindAfter-problem", "opensWith-problem");
    }

    /** A published round of mentees at another time than the library's questionnaire is meant for. */
    private long at(Phase phase, RoundEvent opensWith) {
        long id = questionnaires.adopt(program.id(), "mentoring-general", Set.of(Phase.MID), Audience.MENTEES);
        jdbc.sql("""
                update questionnaire_version set published_at = now(),
                       definition = replace(definition::text, '"MID"', ?)::jsonb where questionnaire_id = ?
                """).params('"' + phase.name() + '"', id).update();
        jdbc.sql("update questionnaire_round set phase = ?, opens_with = ? where questionnaire_id = ?")
                .params(phase.name(), opensWith.name(), id)
                .update();
        return given.round(id, phase);
    }

    private void session(int number, String state, int daysAgo) {
        jdbc.sql("""
                insert into mentoring_session
                    (relationship_id, number, state, starts_at, time_zone, minutes, mode, created_at)
                values (?, ?, ?, now() - ? * interval '1 day', 'Europe/Vienna', 45, 'ONLINE', now())
                """).params(pair.id(), number, state, daysAgo).update();
    }

    private org.mentorium.common.Viewer viewer(long person) {
        return new org.mentorium.common.Viewer(
                person, "", "", false, false, java.util.Locale.ENGLISH, java.time.ZoneId.of("UTC"));
    }

    private String begin(Browser browser, long participant) {
        return Browser.location(browser.post(
                        "/responses", "round", Long.toString(round), "participant", Long.toString(participant)))
                .replace("/items/1", "");
    }

    private boolean asked(long person) {
        return questionnaires.openFor(viewer(person)).stream().anyMatch(open -> open.phase() == Phase.PRE);
    }

    private String state(String response) {
        return jdbc.sql("select state from response where id = ?")
                .param(Long.parseLong(response.replaceAll("\\D", "")))
                .query(String.class)
                .single();
    }

    private List<String> letters(long person) {
        return jdbc.sql(
                        "select l.body from letter l join person p on p.email = l.recipient where p.id = ? order by l.id")
                .param(person)
                .query(String.class)
                .list();
    }

    private void change(String... fields) {
        assertThat(send(fields)).hasStatus(303);
    }

    private MvcTestResult send(String... fields) {
        int version = jdbc.sql("select version from questionnaire_round where id = ?")
                .param(round)
                .query(Integer.class)
                .single();
        String[] all = new String[fields.length + 6];
        System.arraycopy(fields, 0, all, 6, fields.length);
        String[] fixed = {"phase", "PRE", "audience", "BOTH", "version", Integer.toString(version)};
        System.arraycopy(fixed, 0, all, 0, 6);
        return coordinator.post(page(), all);
    }

    private String page() {
        return "/questionnaires/" + questionnaire + "/rounds/" + round;
    }
}
