package org.mentorium.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.MovableClock;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class SignalTests {

    /** At the same time of a day where the program is, also when the clocks were changed since. */
    private static final String DAYS_AGO =
            "(now() at time zone 'Europe/Vienna' - ? * interval '1 day') at time zone 'Europe/Vienna'";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SignalFinder finder;

    @Autowired
    private MovableClock clock;

    private long coordinator;
    private Program program;
    private Pair pair;
    private int sessions;

    @BeforeEach
    void aPairThatMeets() {
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        pair = cast.pair(program);
        began(40);
        sessions = 0;
    }

    @AfterEach
    void itIsNowAgain() {
        clock.back();
    }

    @Test
    void whoMetLatelyOrWillMeetNeedsNobody() {
        held(10, pair.mentor(), true);
        assertThat(found()).isEmpty();
    }

    @Test
    void thirtyDaysWithoutASessionAndNonePlannedIsASignal() {
        held(31, pair.mentor(), true);
        assertThat(found()).containsExactly("quiet {31}");
        session("PLANNED", -2, pair.mentor(), false);
        assertThat(found()).isEmpty();
    }

    @Test
    void whoNeverMetIsCountedFromTheBeginning() {
        assertThat(found()).containsExactly("quiet {40}");
    }

    @Test
    void oneSideThatLogsAllIsASignalUntilTheOtherLogsOne() {
        for (int day = 5; day < 30; day += 5) {
            held(day, pair.mentor(), true);
        }
        assertThat(found()).containsExactly("unequal {5,0}");
        held(3, pair.mentee(), true);
        assertThat(found()).isEmpty();
    }

    @Test
    void whoCallsOffAgainAndAgainIsASignal() {
        held(3, pair.mentor(), true);
        held(4, pair.mentee(), true);
        for (int day = 5; day < 30; day += 5) {
            session("CANCELLED", day, pair.mentee(), false);
        }
        assertThat(found()).containsExactly("unequal {1,5}");
    }

    @Test
    void sessionsAwayFromPlanAndGoalsAreASignalWhereThereIsAPlan() {
        for (int day = 2; day < 10; day += 2) {
            held(day, day == 2 ? pair.mentee() : pair.mentor(), false);
        }
        assertThat(found()).isEmpty();
        cast.activity(program, "Analysis", 2);
        assertThat(found()).containsExactly("drift {4,4}");
    }

    @Test
    void aMentorBeyondTheirPlacesOrHoursIsASignal() {
        held(3, pair.mentor(), true);
        assertThat(found()).isEmpty();
        jdbc.sql("update person set hours_month = 0 where id = ?")
                .param(pair.mentor())
                .update();
        assertThat(found()).containsExactly("overload {1,2,1,0}");
        jdbc.sql("update person set hours_month = null, capacity = 0 where id = ?")
                .param(pair.mentor())
                .update();
        assertThat(found()).containsExactly("overload {1,0,1,0}");
    }

    @Test
    void anAdmittedMentorWithoutAnybodyIsASignalAfterAWhile() {
        held(3, pair.mentor(), true);
        long alone = cast.participant(program, cast.person("Alma", "Alone"), "MENTOR");
        assertThat(found()).isEmpty();
        jdbc.sql("update participant set created_at = %s where id = ?".formatted(DAYS_AGO))
                .params(46, alone)
                .update();
        assertThat(found()).containsExactly("isolated {46}");
        jdbc.sql("update program set starts_on = current_date + 20 where id = ?")
                .param(program.id())
                .update();
        assertThat(found()).as("nobody can have a mentee before the first day").isEmpty();
    }

    @Test
    void whatIsAboutTheSameStandsTogetherMostUrgentFirst() throws Exception {
        Pair other = cast.pair(program, cast.person("Max", "Zander"), cast.person("Zoe", "Adler"));
        insert("drift", "{4,5}", pair.id());
        insert("quiet", "{40}", other.id());
        insert("checkIn", "{}", pair.id());
        String page = mvc.perform(get(list()).with(as(coordinator)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .containsSubsequence(
                        "finds it hard going", "<h2 class=\"vh\">", "4 of 5 sessions", "40 days without a session");
    }

    private void insert(String rule, String figures, long relationship) {
        jdbc.sql("""
                        insert into signal (program_id, rule, relationship_id, figures, found_at, seen_at)
                        values (?, ?, ?, ?::int[], now(), now())
                        """).params(program.id(), rule, relationship, figures).update();
    }

    @Test
    void aLowOrFallingCheckInIsASignalThatTellsNeitherWhoNorWhat() throws Exception {
        held(3, pair.mentor(), true);
        checkIn(pair.mentee(), "MIDPOINT", 5);
        assertThat(found()).isEmpty();
        checkIn(pair.mentee(), "CLOSING", 3);
        assertThat(found()).containsExactly("checkIn {}");
        mvc.perform(get(list()).with(as(coordinator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Somebody in this relationship finds it hard going.")))
                .andExpect(content().string(not(containsString("canary"))));
    }

    @Test
    void aHardTimeIsShownToWhoSaidSoAndToNoOtherMember() throws Exception {
        held(3, pair.mentor(), true);
        checkIn(pair.mentee(), "MIDPOINT", 1);
        assertThat(found()).containsExactly("checkIn {}");
        String about = "/relationships/" + pair.id() + "/signals";
        mvc.perform(get(about).with(as(pair.mentee())))
                .andExpect(content().string(containsString("Somebody in this relationship finds it hard going.")));
        mvc.perform(get(about).with(as(pair.mentor())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("hard going"))))
                .andExpect(content().string(not(containsString("A hard time"))));
    }

    @Test
    void theNumberOfCheckInsStaysOnceTheFirstIsInSoThatNobodyFindsARatingByIt() throws Exception {
        String rules = list() + "/rules";
        mvc.perform(rules("quiet", "60", "3")).andExpect(redirectedUrl(list()));
        checkIn(pair.mentee(), "MIDPOINT", 3);
        mvc.perform(get(rules).with(as(coordinator)))
                .andExpect(content().string(containsString("Rated so low, of 5: 3. This number stays")));
        mvc.perform(rules("quiet", "60", "2"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This number stays, for the first check-in is in.")));
        mvc.perform(rules("quiet", "50", "3")).andExpect(redirectedUrl(list()));
    }

    @Test
    void aRequestThatWaitsIsASignalAboutItsMentor() {
        held(3, pair.mentor(), true);
        jdbc.sql("""
                        insert into match_request (program_id, mentor_id, mentee_id, state, asked_at, expires_at)
                        values (?, ?, ?, 'OPEN', now() - interval '6 days', now() + interval '3 days')
                        """)
                .params(program.id(), pair.mentorParticipant(), pair.menteeParticipant())
                .update();
        assertThat(found()).containsExactly("unanswered {1,6}");
    }

    @Test
    void anEarlyEndIsASignalUnlessItWasCompleted() {
        held(3, pair.mentor(), true);
        jdbc.sql("update program set required_sessions = 10 where id = ?")
                .param(program.id())
                .update();
        close("COMPLETED");
        assertThat(found()).isEmpty();
        close("NO_FIT");
        assertThat(found()).containsExactly("earlyEnd {1,10}");
    }

    @Test
    void whatIsNotSoStaysThatWayAsLongAsItLastsAndComesBackAsANewOne() throws Exception {
        assertThat(found()).hasSize(1);
        act("refutation");
        found();
        mvc.perform(get(list()).with(as(coordinator)))
                .andExpect(content().string(containsString("Nobody needs you just now")));
        mvc.perform(get(list() + "?settled=true").with(as(coordinator)))
                .andExpect(content().string(containsString("Marked as not so by Carla Coordinator")));
        held(1, pair.mentor(), true);
        assertThat(found()).isEmpty();
        jdbc.sql("delete from mentoring_session where relationship_id = ?")
                .param(pair.id())
                .update();
        assertThat(found()).hasSize(1);
        mvc.perform(get(list()).with(as(coordinator)))
                .andExpect(content().string(containsString("40 days without a session")));
    }

    @Test
    void whatIsPutOffComesBackAfterTwoWeeks() throws Exception {
        found();
        act("rest");
        clock.forward(Duration.ofDays(13));
        found();
        assertThat(states()).containsExactly("SNOOZED");
        clock.forward(Duration.ofDays(1));
        found();
        assertThat(states()).containsExactly("OPEN");
    }

    @Test
    void handledCanBePutBack() throws Exception {
        found();
        act("handling");
        assertThat(states()).containsExactly("HANDLED");
        act("reopening");
        assertThat(states()).containsExactly("OPEN");
    }

    @Test
    void membersReadWhatIsSaidAboutThemAndNobodyElseDoes() throws Exception {
        found();
        String address = "/relationships/" + pair.id() + "/signals";
        mvc.perform(get(address).with(as(pair.mentee())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("40 days without a session")))
                .andExpect(content().string(containsString("How to reach the coordination")));
        mvc.perform(get(address).with(as(coordinator))).andExpect(status().isNotFound());
        mvc.perform(get(list()).with(as(pair.mentor()))).andExpect(status().isForbidden());
    }

    @Test
    void aSignalAboutAMentorIsNotReadByTheirMentee() throws Exception {
        held(3, pair.mentor(), true);
        jdbc.sql("update person set capacity = 0 where id = ?")
                .param(pair.mentor())
                .update();
        found();
        String address = "/relationships/" + pair.id() + "/signals";
        mvc.perform(get(address).with(as(pair.mentor())))
                .andExpect(content().string(containsString("A mentor with too much")));
        mvc.perform(get(address).with(as(pair.mentee())))
                .andExpect(content().string(not(containsString("A mentor with too much"))));
    }

    @Test
    void theProgramSaysWhatCounts() throws Exception {
        found();
        mvc.perform(rules("quiet", "60")).andExpect(redirectedUrl(list()));
        assertThat(states()).isEmpty();
        mvc.perform(rules("quiet", "40")).andExpect(redirectedUrl(list()));
        assertThat(states()).containsExactly("OPEN");
        mvc.perform(rules("drift", "40")).andExpect(redirectedUrl(list()));
        assertThat(states()).isEmpty();
        mvc.perform(rules("quiet", "3"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Enter a whole number from 7 to 180.")));
        mvc.perform(rules("quiet", "many")).andExpect(status().isUnprocessableContent());
        mvc.perform(post(list() + "/rules").with(as(coordinator)).with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void listCostsTheSameStatementsHoweverMany() throws Exception {
        found();
        mvc.perform(get(list()).with(as(coordinator))).andExpect(status().isOk());
        int few = Statements.during(() -> mvc.perform(get(list()).with(as(coordinator))));
        for (int i = 0; i < 4; i++) {
            Pair more = cast.pair(program);
            jdbc.sql("update relationship set started_at = %s where id = ?".formatted(DAYS_AGO))
                    .params(50, more.id())
                    .update();
        }
        assertThat(found()).hasSize(5);
        assertThat(Statements.during(() -> mvc.perform(get(list()).with(as(coordinator)))))
                .isEqualTo(few);
    }

    private MockHttpServletRequestBuilder rules(String on, String quiet) {
        return rules(on, quiet, "2");
    }

    private MockHttpServletRequestBuilder rules(String on, String quiet, String checkIn) {
        var form = post(list() + "/rules").with(as(coordinator)).with(csrf()).param("on", on);
        List<String> numbers = List.of(quiet, "5", "60", "100", "45", checkIn, "5", "50");
        for (int i = 0; i < numbers.size(); i++) {
            form.param("numbers[" + i + "]", numbers.get(i));
        }
        return form;
    }

    private void act(String what) throws Exception {
        long id = jdbc.sql("select id from signal where program_id = ? and gone_at is null")
                .param(program.id())
                .query(Long.class)
                .single();
        mvc.perform(post(list() + "/" + id + "/" + what).with(as(coordinator)).with(csrf()))
                .andExpect(redirectedUrl(list()));
    }

    private String list() {
        return "/programs/" + program.slug() + "/signals";
    }

    private List<String> found() {
        clock.forward(Duration.ofMillis(1));
        finder.find(program.id());
        return jdbc.sql("""
                        select rule || ' ' || figures::text from signal where program_id = ? and gone_at is null order by id
                        """).param(program.id()).query(String.class).list();
    }

    private List<String> states() {
        return jdbc.sql("select state from signal where program_id = ? and gone_at is null")
                .param(program.id())
                .query(String.class)
                .list();
    }

    private void began(int daysAgo) {
        jdbc.sql("update relationship set started_at = %s where id = ?".formatted(DAYS_AGO))
                .params(daysAgo, pair.id())
                .update();
    }

    private void close(String reason) {
        jdbc.sql("update relationship set state = 'CLOSED', closed_at = now(), closure_reason = ? where id = ?")
                .params(reason, pair.id())
                .update();
    }

    private void checkIn(long person, String kind, int rating) {
        jdbc.sql("""
                        insert into check_in (relationship_id, person_id, kind, reached, rating, outlook, done_at)
                        values (?, ?, ?, 'canary', ?, 'GO_ON', now())
                        """).params(pair.id(), person, kind, rating).update();
    }

    private void held(int daysAgo, long logger, boolean onGoal) {
        session("HELD", daysAgo, logger, onGoal);
    }

    private void session(String state, int daysAgo, long logger, boolean onGoal) {
        long id = jdbc.sql("""
                        insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode,
                                                       created_at, logged_by)
                        values (?, ?, ?, %s, 'Europe/Vienna', 60, 'ONLINE', now(), ?) returning id
                        """.formatted(DAYS_AGO))
                .params(pair.id(), ++sessions, state, daysAgo, logger)
                .query(Long.class)
                .single();
        if (onGoal) {
            long goal = cast.goal(pair, "A goal " + sessions);
            jdbc.sql("insert into session_goal (session_id, goal_id) values (?, ?)")
                    .params(id, goal)
                    .update();
        }
    }
}
