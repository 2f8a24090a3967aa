package org.mentorium.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.MovableClock;
import org.mentorium.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Propose, accept, answer, step in, call off; who came; what overlaps. */
@ApplicationTest
class SchedulingPagesTests {

    private static final String FIRST = "2027-03-09T15:00:00Z";
    private static final String SECOND = "2027-03-30T14:00:00Z";

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MovableClock clock;

    private SessionsWorld world;
    private long coordinator;
    private Pair pair;
    private String home;

    @BeforeEach
    void aPairInTwoZones() {
        clock.forward(Duration.between(Instant.now(), Instant.parse("2027-03-01T12:00:00Z")));
        world = new SessionsWorld(mvc);
        coordinator = cast.person("Cora", "Coordinator");
        pair = cast.pair(cast.program(coordinator));
        home = "/relationships/" + pair.id() + "/sessions";
        jdbc.sql("update program set starts_on = '2027-01-01', ends_on = '2027-12-31' where id = ?")
                .param(pair.program().id())
                .update();
        jdbc.sql("update person set time_zone = 'Europe/Vienna', availability = '{tue 15-18}' where id = ?")
                .param(pair.mentor())
                .update();
        jdbc.sql("update person set time_zone = 'America/Mazatlan', availability = '{tue 08-10}' where id = ?")
                .param(pair.mentee())
                .update();
    }

    @AfterEach
    void now() {
        clock.back();
    }

    @Test
    void whoProposesSeesWhenBothHaveTimeAndTheOtherAccepts() {
        assertThat(world.get(pair.mentor(), home + "/proposals/new"))
                .hasStatusOk()
                .bodyText()
                .contains("All of you", "Tue 4:00 PM–6:00 PM", "Mia", "Tue 3:00 PM–6:00 PM", "Manuel")
                .doesNotContain("??");
        String proposal = propose("date2", "2027-03-30", "time2", "16:00");
        assertThat(world.get(pair.mentee(), home)).bodyText().contains("Mia proposes 2 times.");
        assertThat(world.get(pair.mentee(), proposal))
                .hasStatusOk()
                .bodyText()
                .contains("Tuesday, March 9, 2027, 8:00 AM", "Tuesday, March 30, 2027, 7:00 AM")
                .contains("Outside the usual times of Manuel.", "Mia: March 9, 2027, 4:00 PM (Vienna)")
                .doesNotContain("Outside the usual times of Mia");
        assertThat(world.post(pair.mentor(), proposal + "/acceptance", time("2027-03-09T15:00:00Z")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(sessions()).as("nobody accepts their own").isEmpty();
        assertThat(world.post(pair.mentee(), proposal + "/acceptance", time("2027-03-09T15:00:00Z")))
                .hasRedirectedUrl(home);
        assertThat(sessions()).containsExactly("1 PLANNED 2027-03-09T15:00:00Z 0");
        assertThat(world.get(pair.mentee(), home + "/1"))
                .bodyText()
                .contains("comes")
                .doesNotContain("has not answered");
        world.post(pair.mentee(), proposal + "/acceptance", time("2027-03-30T14:00:00Z"));
        assertThat(sessions()).hasSize(1);
        assertThat(world.get(pair.mentor(), proposal)).bodyText().contains("Accepted by Manuel Mentee.");
    }

    @Test
    void whoIsAskedForATimeFindsItWhereTheyBegin() {
        cast.agreement(pair, "We meet on Tuesdays.");
        jdbc.sql("""
                        insert into agreement_signature (agreement_version_id, person_id, signed_at)
                        select v.id, p.id, now() from agreement_version v, person p
                        where v.relationship_id = ? and p.id in (?, ?)
                        """).params(pair.id(), pair.mentor(), pair.mentee()).update();
        cast.goal(pair, "Read one book a month");
        String overview = "/relationships/" + pair.id();
        String proposal = propose();
        for (String page : List.of("/", overview)) {
            assertThat(world.get(pair.mentee(), page)).bodyText().contains("href=\"" + proposal + "\"");
        }
        assertThat(world.get(pair.mentee(), "/relationships")).bodyText().contains("Answer the proposed times");
        assertThat(world.get(pair.mentor(), overview)).bodyText().contains("You wait for answers from Manuel Mentee.");
        assertThat(world.get(pair.mentor(), "/"))
                .bodyText()
                .doesNotContain("Answer the proposed times", "Plan the next session");
        clock.forward(Duration.between(clock.instant(), Instant.parse("2027-03-10T12:00:00Z")));
        assertThat(world.get(pair.mentee(), "/"))
                .as("its time has passed")
                .bodyText()
                .doesNotContain("Answer the proposed times");
    }

    @Test
    void inAGroupTheFirstTimeThatSuitsAllIsPlanned() {
        long third = member(pair, "Gina", "Group");
        String proposal = propose("date2", "2027-03-30", "time2", "16:00");
        assertThat(world.get(pair.mentee(), proposal))
                .bodyText()
                .contains("This suits me", "No answer yet from Gina Group and Manuel Mentee.")
                .doesNotContain("Accept this time");
        world.post(pair.mentee(), proposal + "/acceptance", time("2027-03-09T15:00:00Z"));
        world.post(pair.mentee(), proposal + "/declination", Map.of());
        assertThat(sessions()).as("nobody settles it for the others").isEmpty();
        assertThat(answer(pair.mentee(), proposal, FIRST, SECOND)).hasRedirectedUrl(proposal);
        assertThat(sessions()).isEmpty();
        assertThat(world.get(third, proposal)).bodyText().contains("Suits Mia Mentor and Manuel Mentee.");
        assertThat(world.get(third, home)).bodyText().contains("Mia proposes 2 times.");
        assertThat(world.get(pair.mentee(), home)).bodyText().contains("No time is taken yet.");
        assertThat(answer(third, proposal, SECOND)).hasRedirectedUrl(home);
        assertThat(sessions()).containsExactly("1 PLANNED " + SECOND + " 0");
        assertThat(world.get(third, home + "/1"))
                .bodyText()
                .doesNotContain("has not answered", "goes on with the others");
        assertThat(world.get(third, proposal))
                .bodyText()
                .contains("A time was found")
                .doesNotContain("??");
        answer(third, proposal, FIRST);
        assertThat(sessions()).hasSize(1);
    }

    @Test
    void whenNoTimeSuitsAllWhoProposedTakesOneAndIsTold() {
        long third = member(pair, "Gina", "Group");
        String proposal = propose("date2", "2027-03-30", "time2", "16:00");
        answer(pair.mentee(), proposal, FIRST);
        assertThat(told(pair.mentor())).isZero();
        answer(third, proposal, SECOND);
        answer(third, proposal);
        assertThat(told(pair.mentor())).as("once").isEqualTo(1);
        assertThat(world.get(pair.mentor(), proposal))
                .bodyText()
                .contains("All have answered, and no time suits all.", "Does not suit Gina Group.", "Take this time");
        world.post(pair.mentor(), proposal + "/acceptance", time(FIRST));
        assertThat(sessions()).containsExactly("1 PLANNED " + FIRST + " 0");
        assertThat(world.get(third, home + "/1")).bodyText().contains("cannot come", "The session goes on");
    }

    @Test
    void anAnswerNamesTimesThatAreProposed() {
        assertThat(answer(pair.mentee(), propose(), FIRST)).as("a pair accepts").hasStatus(HttpStatus.SEE_OTHER);
        assertThat(sessions()).isEmpty();
        member(pair, "Gina", "Group");
        String proposal = propose();
        for (String odd : new String[] {"x", "", "2027-03-09T15:00:01Z"}) {
            assertThat(answer(pair.mentee(), proposal, odd)).hasRedirectedUrl(proposal);
        }
        assertThat(answer(pair.mentor(), proposal, FIRST)).as("one's own").hasRedirectedUrl(proposal);
        assertThat(answer(coordinator, proposal, FIRST)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(jdbc.sql("""
                                select count(*) from session_proposal_answer a
                                join session_proposal q on q.id = a.session_proposal_id
                                where a.suits and q.relationship_id = ?
                                """).param(pair.id()).query(Integer.class).single()).isZero();
    }

    @Test
    void ofTwoWhoAnswerAtOnceOnlyOneSessionComes() throws Exception {
        long third = member(pair, "Gina", "Group");
        String proposal = propose();
        Together.all(List.of(() -> answer(pair.mentee(), proposal, FIRST), () -> answer(third, proposal, FIRST)));
        assertThat(sessions()).hasSize(1);
    }

    @Test
    void ofTwoWhoAcceptAtOnceOnlyOneSessionComes() throws Exception {
        String proposal = propose("date2", "2027-03-30", "time2", "16:00");
        Together.all(List.of(
                () -> world.post(pair.mentee(), proposal + "/acceptance", time("2027-03-09T15:00:00Z")),
                () -> world.post(pair.mentee(), proposal + "/acceptance", time("2027-03-30T14:00:00Z"))));
        assertThat(sessions()).hasSize(1);
    }

    @Test
    void aProposalIsDeclinedOrWithdrawnOnce() {
        String first = propose();
        assertThat(world.post(pair.mentee(), first + "/withdrawal", Map.of())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(world.post(pair.mentee(), first + "/declination", Map.of()))
                .hasRedirectedUrl(home + "/proposals/new");
        assertThat(world.get(pair.mentor(), first))
                .bodyText()
                .contains("Manuel Mentee said that none of these times suits.");
        String second = propose();
        assertThat(world.post(pair.mentor(), second + "/withdrawal", Map.of())).hasRedirectedUrl(home);
        world.post(pair.mentee(), second + "/acceptance", time("2027-03-09T15:00:00Z"));
        assertThat(sessions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            date,  '',         date-problem
            date,  2027-02-01, date-problem
            date2, 2027-03-12, time2-problem
            time3, 10:00,      date3-problem
            video, http://plain.example/room, video-problem
            video, javascript:alert(1), video-problem
            minutes, 1,        minutes-problem
            """)
    void aMistakeInAProposalIsSaidAtItsField(String field, String value, String said) {
        Map<String, String> form = form("2027-03-09", "16:00");
        form.put(field, value);
        assertThat(world.post(pair.mentor(), home + "/proposals", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said);
    }

    @Test
    void aTimeComesBackAsItWasTyped() {
        Map<String, String> form = form("2027-03-09", "16:00");
        form.put("minutes", "1");
        for (String page : List.of("", "/proposals", "/series")) {
            assertThat(world.post(pair.mentor(), home + page, form))
                    .as(page)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("name=\"time\" value=\"16:00\"");
        }
    }

    @Test
    void aSeriesShowsEachMembersClock() {
        Map<String, String> form = form("2027-03-09", "16:00");
        form.put("weeks", "1");
        form.put("times", "10");
        String series = Objects.requireNonNull(
                world.post(pair.mentor(), home + "/series", form).getResponse().getRedirectedUrl());
        assertThat(sessions())
                .hasSize(10)
                .contains("3 PLANNED 2027-03-23T15:00:00Z 0", "4 PLANNED 2027-03-30T14:00:00Z 0");
        assertThat(world.get(pair.mentee(), series))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("March 23, 2027, 8:00 AM", "March 23, 2027, 4:00 PM")
                .containsSubsequence("March 30, 2027, 7:00 AM", "March 30, 2027, 4:00 PM");
        assertThat(world.get(coordinator, series)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(world.get(pair.mentee(), home + "/4")).bodyText().contains("One of a series of 10");
    }

    @ParameterizedTest
    @CsvSource({
        "times, 1, times-problem",
        "times, 53, times-problem",
        "weeks, 9, weeks-problem",
        "date, 2027-02-01, date-problem"
    })
    void aMistakeInASeriesIsSaidAtItsField(String field, String value, String said) {
        Map<String, String> form = form("2027-03-09", "16:00");
        form.put("weeks", "1");
        form.put("times", "10");
        form.put(field, value);
        assertThat(world.post(pair.mentor(), home + "/series", form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said);
        assertThat(sessions()).isEmpty();
    }

    @Test
    void whatIsCalledOffBeforehandNeedsAReasonThatMembersRead() {
        world.post(pair.mentor(), home, form("2027-03-09", "16:00"));
        assertThat(world.post(pair.mentee(), home + "/1/cancellation", Map.of("version", "0")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("reason-problem");
        assertThat(world.post(pair.mentee(), home + "/1/cancellation", Map.of("version", "0", "reason", "school trip")))
                .hasRedirectedUrl(home + "/1");
        assertThat(world.get(pair.mentor(), home + "/1")).bodyText().contains("school trip");
        assertThat(world.get(coordinator, home + "/1"))
                .hasStatusOk()
                .bodyText()
                .contains("Cancelled")
                .doesNotContain("school trip");
    }

    @Test
    void aSecondSessionAtTheSameTimeIsAskedAbout() {
        Pair other = cast.pair(cast.program(coordinator), pair.mentor(), cast.person("Nina", "Next"));
        jdbc.sql("update program set starts_on = '2027-01-01', ends_on = '2027-12-31' where id = ?")
                .param(other.program().id())
                .update();
        world.post(pair.mentor(), "/relationships/" + other.id() + "/sessions", form("2027-03-09", "15:30"));
        Map<String, String> form = form("2027-03-09", "16:00");
        assertThat(world.post(pair.mentor(), home, form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("despiteOverlap-problem", "March 9, 2027, 3:30 PM to 4:30 PM");
        form.put("despiteOverlap", "true");
        assertThat(world.post(pair.mentor(), home, form)).hasRedirectedUrl(home + "/1");
        assertThat(world.post(pair.mentee(), home, form("2027-03-10", "10:00"))).hasRedirectedUrl(home + "/2");
        assertThat(world.post(pair.mentor(), "/relationships/" + other.id() + "/sessions", form("2027-03-09", "16:30")))
                .as("when one ends, another may begin; the pair's own overlaps")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aVideoLinkIsForMembersAlone() {
        Map<String, String> form = form("2027-03-09", "16:00");
        form.put("video", "https://meet.example/room");
        world.post(pair.mentor(), home, form);
        assertThat(world.get(pair.mentee(), home + "/1"))
                .bodyText()
                .contains("href=\"https://meet.example/room\"", "noopener noreferrer");
        for (String page : new String[] {home, home + "/1", home + ".csv"}) {
            assertThat(world.get(coordinator, page)).hasStatusOk().bodyText().doesNotContain("meet.example");
        }
    }

    @Test
    void aSeriesIsOfferedAtTheWeekdayAndTimeOfTheLastSession() {
        world.post(pair.mentor(), home, form("2027-03-09", "16:00"));
        assertThat(world.get(pair.mentor(), home + "/series/new"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2027-03-16\"", "value=\"16:00\"");
    }

    @Test
    void goalsTouchedAreForMembersAlone() {
        long goal = cast.goal(pair, "Speak up in meetings");
        Map<String, String> form = form("2027-03-09", "16:00");
        form.put("goals", Long.toString(goal));
        world.post(pair.mentor(), home, form);
        assertThat(world.get(pair.mentee(), home + "/1")).bodyText().contains("Goals touched", "Speak up in meetings");
        assertThat(world.get(pair.mentee(), home + "/1"))
                .bodyText()
                .contains("You and Mia Mentor see all of this. The program&#39;s coordinators see only when");
        assertThat(world.get(coordinator, home + "/1")).bodyText().doesNotContain("Speak up in meetings");
        Pair other = cast.pair(pair.program());
        form.put("goals", Long.toString(cast.goal(other, "Not theirs")));
        form.put("date", "2027-03-11");
        form.put("token", org.mentorium.web.Submissions.newToken());
        assertThat(world.post(pair.mentor(), home, form))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("goals-problem", "Only you and Manuel Mentee can see which goals.");
    }

    @Test
    void whoDidNotComeIsNotedForMembers() {
        world.post(pair.mentor(), home, form("2027-03-09", "16:00"));
        clock.forward(Duration.ofDays(10));
        world.post(pair.mentor(), home + "/1/absence", Map.of("version", "0"));
        assertThat(sessions()).as("somebody must be named").containsExactly("1 PLANNED 2027-03-09T15:00:00Z 0");
        world.post(pair.mentor(), home + "/1/absence", Map.of("version", "0", "absent", "" + pair.mentee()));
        assertThat(sessions()).containsExactly("1 MISSED 2027-03-09T15:00:00Z 0");
        assertThat(world.get(pair.mentor(), home + "/1")).bodyText().contains("did not come", "Noted by Mia Mentor");
        assertThat(world.get(coordinator, home + "/1"))
                .bodyText()
                .contains("Somebody did not come")
                .doesNotContain(">did not come<");
    }

    @Test
    void aGroupGoesOnWithoutOneAndASubstituteStepsIn() {
        long third = member(pair, "Gina", "Group");
        long helper = cast.person("Hugo", "Helper");
        cast.participant(pair.program(), helper, "MENTOR");
        world.post(pair.mentee(), home, form("2027-03-09", "08:00"));
        assertThat(world.post(pair.mentee(), home + "/1/substitute", Map.of("person", "" + helper)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(substitute()).as("nobody is away").isNull();
        world.post(pair.mentor(), home + "/1/answer", Map.of("away", "true"));
        assertThat(world.get(third, home + "/1"))
                .bodyText()
                .contains("cannot come", "The session goes on with the others.", "Hugo Helper")
                .doesNotContain("??");
        world.post(pair.mentee(), home + "/1/substitute", Map.of("person", "" + third));
        assertThat(substitute()).as("no member, no stranger").isNull();
        world.post(pair.mentee(), home + "/1/substitute", Map.of("person", "" + helper));
        assertThat(substitute()).isEqualTo(helper);
        assertThat(world.get(helper, home + "/1")).as("nothing else of it").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(jdbc.sql("select subject from letter l join person p on p.email = l.recipient where p.id = ?")
                        .param(helper)
                        .query(String.class)
                        .list())
                .containsExactly("You are asked to step in for a mentoring session");

        clock.forward(Duration.ofDays(10));
        world.post(third, home + "/1/holding", Map.of("version", "1", "who", "true", "absent", "" + pair.mentor()));
        assertThat(sessions()).containsExactly("1 HELD 2027-03-09T15:00:00Z 1");
        assertThat(jdbc.sql("select came from session_attendance where person_id in (?, ?) order by person_id = ?")
                        .params(third, pair.mentor(), pair.mentor())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, false);
        assertThat(world.get(third, home + "/1")).bodyText().contains("did not come");
    }

    @Test
    void hoursOfEachSectionAreSeenByMembersAndCoordinator() {
        long activity = cast.activity(pair.program(), "Analysis", 3);
        Map<String, String> form = form("2027-02-23", "16:00");
        form.put("sessionState", "HELD");
        form.put("minutes", "90");
        form.put("planActivity", Long.toString(activity));
        world.post(pair.mentor(), home, form);
        for (long reader : new long[] {pair.mentee(), coordinator}) {
            assertThat(world.get(reader, home)).bodyText().contains("Hours by section of the plan", "1.5 of 3 h");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void everyPageSpeaksTheReadersLanguage(String language) {
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, pair.mentee())
                .update();
        member(pair, "Gina", "Group");
        String proposal = propose();
        Map<String, String> form = form("2027-04-06", "16:00");
        form.put("weeks", "2");
        form.put("times", "3");
        String series = Objects.requireNonNull(
                world.post(pair.mentor(), home + "/series", form).getResponse().getRedirectedUrl());
        world.post(pair.mentor(), home + "/1/answer", Map.of("away", "true"));
        for (String page : List.of(
                home,
                home + "/1",
                home + "/1/edit",
                home + "/1/cancellation",
                home + "/proposals/new",
                home + "/series/new",
                proposal,
                series,
                "/profile/reminders")) {
            assertThat(world.get(pair.mentee(), page))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
    }

    private long member(Pair pair, String given, String family) {
        long person = cast.person(given, family);
        long participant = cast.participant(pair.program(), person, "MENTEE");
        jdbc.sql("""
                insert into relationship_member (relationship_id, participant_id, person_id, role)
                values (?, ?, ?, 'MENTEE')
                """).params(pair.id(), participant, person).update();
        return person;
    }

    private String propose(String... more) {
        Map<String, String> form = form("2027-03-09", "16:00");
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        MvcTestResult sent = world.post(pair.mentor(), home + "/proposals", form);
        assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
        return Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    }

    private static Map<String, String> form(String date, String time) {
        return new HashMap<>(
                SessionsWorld.form("sessionState", "PLANNED", "date", date, "time", time, "minutes", "60"));
    }

    private MvcTestResult answer(long person, String proposal, String... suiting) {
        return mvc.post()
                .uri(proposal + "/answer")
                .param("times", suiting)
                .with(Cast.as(person))
                .with(csrf())
                .exchange();
    }

    private int told(long person) {
        return jdbc.sql("""
                        select count(*) from letter l join person p on p.email = l.recipient
                        where p.id = ? and l.subject = 'All have answered: no time suits all'
                        """).param(person).query(Integer.class).single();
    }

    private static Map<String, String> time(String moment) {
        return Map.of("time", moment);
    }

    private List<String> sessions() {
        return jdbc.sql("""
                        select number, state, starts_at, sequence from mentoring_session where relationship_id = ?
                        order by number
                        """)
                .param(pair.id())
                .query((row, n) -> row.getInt(1) + " " + row.getString(2) + " "
                        + row.getObject(3, java.time.OffsetDateTime.class).toInstant() + " " + row.getInt(4))
                .list();
    }

    private Long substitute() {
        return jdbc.sql("select substitute_id from mentoring_session where relationship_id = ?")
                .param(pair.id())
                .query((row, n) -> row.getObject(1, Long.class))
                .list()
                .get(0);
    }
}
