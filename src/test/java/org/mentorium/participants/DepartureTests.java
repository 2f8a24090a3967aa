package org.mentorium.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.participants.Asking.field;
import static org.mentorium.participants.Asking.token;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class DepartureTests {

    /** A link to a page of ours. */
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"?#]*)");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private long coordinator;
    private Cast.Program program;
    private String home;
    private long mia;
    private Asking ask;

    @BeforeEach
    void program() {
        ask = new Asking(mvc, jdbc);
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        home = "/programs/" + program.slug();
        mia = cast.person("Mia", "Mentor");
    }

    @Test
    void whoTakesPartLeavesAndTheCoordinatorsLearnItWithoutAName() {
        long second = cast.person("Cem", "Coordinator");
        cast.role(program.id(), second, "COORDINATOR");
        String page = departure(cast.participant(program, mia, "MENTOR"));
        assertThat(ask.get(mia, home)).bodyText().contains("Your part in this program", page, "Leave the program");
        assertThat(ask.get(mia, page))
                .hasStatusOk()
                .bodyText()
                .contains("Leave Program", "Your role: Mentor.", "Nobody asks you why", "you can apply again");
        assertThat(leave(mia, page, "ADMITTED")).hasStatus(303).redirectedUrl().isEqualTo("/");
        assertThat(state(mia)).isEqualTo("WITHDRAWN");
        for (long each : new long[] {coordinator, second}) {
            assertThat(ask.letters(ask.email(each))).singleElement().asString().startsWith("Somebody has left");
            assertThat(ask.count(
                            "select count(*) from letter where recipient = ? and body like '%Mia%'", ask.email(each)))
                    .isZero();
        }
        assertThat(ask.letters(ask.email(mia))).isEmpty();
        assertThat(ask.get(coordinator, home + "/participants?state=WITHDRAWN"))
                .bodyText()
                .contains("Mia Mentor");
        assertThat(jdbc.sql("select decided_by from participant where person_id = ? and own_at is null")
                        .param(mia)
                        .query(Long.class)
                        .single())
                .isEqualTo(mia);
        assertThat(ask.get(mia, home)).hasStatus(404);
    }

    @Test
    void whoAppliedTakesItBackAndAppliesAgain() {
        enrolling();
        long participant = apply(mia);
        String page = departure(participant);
        assertThat(ask.get(mia, home)).bodyText().contains(page, "Take back my application");
        assertThat(ask.get(mia, page))
                .bodyText()
                .contains("Take back your application to", "They can still read what you wrote")
                .doesNotContain("Leave");
        assertThat(leave(mia, page, "APPLIED")).hasStatus(303);
        assertThat(state(mia)).isEqualTo("WITHDRAWN");
        assertThat(ask.letters(ask.email(coordinator)))
                .singleElement()
                .asString()
                .startsWith("An application to");
        ask.post(coordinator, home + "/participants/" + participant + "/refusal");
        assertThat(state(mia)).isEqualTo("WITHDRAWN");
        applyAgain();
        assertThat(state(mia)).isEqualTo("APPLIED");
    }

    @Test
    void whoLeftAppliesAgainWhileTheProgramEnrols() {
        String page = departure(cast.participant(program, mia, "MENTOR"));
        leave(mia, page, "ADMITTED");
        assertThat(ask.get(mia, page))
                .hasStatusOk()
                .bodyText()
                .contains("You do not take part")
                .doesNotContain("name=\"state\"");
        enrolling();
        assertThat(ask.get(mia, home)).bodyText().contains("/applications/new").doesNotContain("Your part");
        applyAgain();
        assertThat(state(mia)).isEqualTo("APPLIED");
    }

    @Test
    void ofTwoPartsTheOtherStays() {
        String page = departure(cast.participant(program, mia, "MENTOR"));
        cast.participant(program, mia, "MENTEE");
        assertThat(ask.get(mia, page)).bodyText().contains("Your other role stays as it is: Mentee.");
        assertThat(leave(mia, page, "ADMITTED")).redirectedUrl().isEqualTo(home);
        assertThat(ask.states(program.id(), ask.email(mia))).containsExactly("ADMITTED", "WITHDRAWN");
        assertThat(ask.get(mia, home))
                .hasStatusOk()
                .bodyText()
                .contains("Mentee")
                .doesNotContain(page);
    }

    @Test
    void aRelationshipThatGoesOnIsClosedFirst() {
        Cast.Pair pair = cast.pair(program);
        String page = departure(pair.mentorParticipant());
        assertThat(ask.get(pair.mentor(), page))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "You have a mentoring relationship that goes on",
                        "/relationships/" + pair.id() + "/closure",
                        "Manuel Mentee")
                .doesNotContain("name=\"state\"");
        assertThat(leave(pair.mentor(), page, "ADMITTED"))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo(page);
        assertThat(state(pair.mentor())).isEqualTo("ADMITTED");
        assertThat(ask.letters(ask.email(coordinator))).isEmpty();
        close(pair);
        assertThat(leave(pair.mentor(), page, "ADMITTED")).redirectedUrl().isEqualTo("/");
        assertThat(state(pair.mentor())).isEqualTo("WITHDRAWN");
    }

    @Test
    void whatHasEndedStaysReadableAndNoLinkLeadsNowhere() {
        Cast.Pair pair = cast.pair(program);
        cast.agreement(pair, "We meet on Mondays.");
        cast.goal(pair, "A better lesson");
        jdbc.sql("""
                        insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode,
                                                       created_at)
                        values (?, 1, 'HELD', now() - interval '9 days', 'UTC', 90, 'ONLINE', now())
                        """).param(pair.id()).update();
        close(pair);
        leave(pair.mentee(), departure(pair.menteeParticipant()), "ADMITTED");
        assertThat(state(pair.mentee())).isEqualTo("WITHDRAWN");
        Set<String> seen = new LinkedHashSet<>(List.of("/"));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            MvcTestResult page = ask.get(pair.mentee(), next.poll());
            assertThat(page.getResponse().getStatus())
                    .as(page.getRequest().getRequestURI())
                    .isLessThan(400);
            LINK.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                    .results()
                    .map(link -> link.group(1))
                    .filter(seen::add)
                    .forEach(next::add);
        }
        String relationship = "/relationships/" + pair.id();
        assertThat(seen)
                .contains(
                        relationship,
                        relationship + "/agreement",
                        relationship + "/goals",
                        relationship + "/sessions",
                        relationship + "/diary-entries");
    }

    @Test
    void nobodyElseSeesItOrDoesIt() {
        String page = departure(cast.participant(program, mia, "MENTOR"));
        long manuel = cast.person("Manuel", "Mentee");
        cast.participant(program, manuel, "MENTEE");
        Cast.Program elsewhere = cast.program(coordinator);
        for (long other : new long[] {manuel, coordinator, cast.administrator(), cast.person("Stan", "Stranger")}) {
            assertThat(ask.get(other, page)).hasStatus(404);
            assertThat(leave(other, page, "ADMITTED")).hasStatus(404);
        }
        String wrong = page.replace(program.slug(), elsewhere.slug());
        assertThat(ask.get(mia, wrong)).hasStatus(404);
        assertThat(leave(mia, wrong, "ADMITTED")).hasStatus(404);
        assertThat(state(mia)).isEqualTo("ADMITTED");
    }

    @Test
    void aClosedProgramOffersNothing() {
        String page = departure(cast.participant(program, mia, "MENTOR"));
        cast.state(program, "CLOSED");
        assertThat(ask.get(mia, home)).hasStatusOk().bodyText().doesNotContain(page);
        assertThat(ask.get(mia, page))
                .hasStatusOk()
                .bodyText()
                .contains("This program is closed")
                .doesNotContain("name=\"state\"");
        assertThat(leave(mia, page, "ADMITTED")).hasStatus(303).redirectedUrl().isEqualTo(page);
        assertThat(state(mia)).isEqualTo("ADMITTED");
    }

    @Test
    void aButtonPressedTwiceIsOneDepartureAndOneLetter() {
        String page = departure(cast.participant(program, mia, "MENTOR"));
        for (int i = 0; i < 2; i++) {
            assertThat(leave(mia, page, "ADMITTED"))
                    .hasStatus(303)
                    .redirectedUrl()
                    .isEqualTo("/");
        }
        assertThat(ask.letters(ask.email(coordinator))).hasSize(1);
    }

    @Test
    void whoIsAdmittedWhileTheyTakeTheirApplicationBackReadsFirstWhatThatMeansNow() {
        long participant = apply(mia);
        String page = departure(participant);
        MvcTestResult other = new TransactionTemplate(transactions)
                .execute(status -> {
                    jdbc.sql("update participant set state = 'ADMITTED', version = version + 1 where id = ?")
                            .param(participant)
                            .update();
                    var waiting = CompletableFuture.supplyAsync(() -> leave(mia, page, "APPLIED"));
                    while (!waiting.isDone() && !isWaitedFor()) {
                        Thread.onSpinWait();
                    }
                    return waiting;
                })
                .join();
        assertThat(Objects.requireNonNull(other)).hasStatus(303).redirectedUrl().isEqualTo(page);
        assertThat(state(mia)).isEqualTo("ADMITTED");
        assertThat(ask.get(mia, page)).bodyText().contains("Leave Program");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WITHDRAWN", "INVITED", "<b>"})
    void aStateThatThePageDidNotShowChangesNothing(String seen) {
        String page = departure(cast.participant(program, mia, "MENTOR"));
        assertThat(leave(mia, page, seen)).hasStatus(303).redirectedUrl().isEqualTo(page);
        assertThat(state(mia)).isEqualTo("ADMITTED");
    }

    @ParameterizedTest
    @EnumSource(
            value = ParticipantState.class,
            names = {"INVITED", "REFUSED"})
    void whoTakesNoPartLeavesNothing(ParticipantState state) {
        long participant = cast.participant(program, mia, "MENTOR");
        jdbc.sql("update participant set state = ? where id = ?")
                .params(state.name(), participant)
                .update();
        int status = state == ParticipantState.INVITED ? 404 : 200;
        assertThat(ask.get(mia, departure(participant))).hasStatus(status);
        leave(mia, departure(participant), state.name());
        assertThat(state(mia)).isEqualTo(state.name());
        assertThat(ask.letters(ask.email(coordinator))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void thePagesSpeakTheReadersLanguage(String locale) {
        jdbc.sql("update person set locale = ? where id = ?")
                .params(locale, mia)
                .update();
        for (String page : new String[] {
            home, departure(cast.participant(program, mia, "MENTOR")), departure(apply(mia)),
        }) {
            assertThat(ask.get(mia, page))
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"" + locale + "\"")
                    .doesNotContain("??");
        }
    }

    private String departure(long participant) {
        return home + "/participants/" + participant + "/departure";
    }

    private MvcTestResult leave(long person, String page, String seen) {
        return ask.post(person, page, field("state", seen));
    }

    private void enrolling() {
        cast.state(program, "ENROLLING");
        jdbc.sql("update program set open_to_applications = true where id = ?")
                .param(program.id())
                .update();
    }

    private void applyAgain() {
        assertThat(ask.post(mia, home + "/applications", field("role", "MENTOR"), token()))
                .hasStatus(303);
    }

    private long apply(long person) {
        String role = ask.states(program.id(), ask.email(person)).isEmpty() ? "MENTOR" : "MENTEE";
        return jdbc.sql("""
                        insert into participant (program_id, person_id, role, state, motivation, created_at, own_at)
                        values (?, ?, ?, 'APPLIED', 'I would love to', now(), now()) returning id
                        """)
                .params(program.id(), person, role)
                .query(Long.class)
                .single();
    }

    private void close(Cast.Pair pair) {
        jdbc.sql("update relationship set state = 'CLOSED', closed_at = now() where id = ?")
                .param(pair.id())
                .update();
    }

    private boolean isWaitedFor() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private String state(long person) {
        return String.join(" ", ask.states(program.id(), ask.email(person)));
    }
}
