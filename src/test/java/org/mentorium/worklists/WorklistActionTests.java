package org.mentorium.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Statements;
import org.mentorium.web.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class WorklistActionTests {

    private static final String MEET = "When do you meet";
    private static final String SIGN = "Your agreement in";
    private static final String ANSWER = "A few questions wait";

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private MockMvcTester mvc;

    private Cohort cohort;

    @BeforeEach
    void people() {
        cohort = new Cohort(cast, jdbc, questionnaires);
    }

    @Test
    void whoHasNotMetIsRemindedOnceInThreeDays() {
        MvcTestResult first = post("quiet/reminders?days=30", "ids=" + cohort.quiet.id());
        assertThat(page(first)).bodyText().contains("1 reminder was sent", "Letter sent", "Ana Vidal");
        MvcTestResult again = post("quiet/reminders?days=30", "everybody=true");
        assertThat(page(again)).bodyText().contains("No reminder was sent", "less than three days ago");
        assertThat(cohort.letters(cohort.quiet.mentor(), MEET)).isEqualTo(1);
        assertThat(cohort.letters(cohort.quiet.mentee(), MEET)).isEqualTo(1);
        assertThat(cohort.letters(cohort.lively.mentee(), MEET)).isZero();
    }

    @Test
    void onlyWhoHasNotSignedIsRemindedToSign() {
        assertThat(page(post("unsigned/reminders", "everybody=true")))
                .bodyText()
                .contains("Letter sent");
        assertThat(cohort.letters(cohort.quiet.mentee(), SIGN)).isEqualTo(1);
        assertThat(cohort.letters(cohort.quiet.mentor(), SIGN)).isZero();
        assertThat(page(post("quiet/reminders?days=30", "everybody=true")))
                .as("one letter about a relationship in three days, whatever it says")
                .bodyText()
                .contains("less than three days ago");
    }

    @Test
    void whoHasNotAnsweredIsRemindedOnceInThreeDays() {
        String round = "unanswered/reminders?round=" + cohort.round;
        assertThat(page(post(round, "ids=" + cohort.unmatched)))
                .bodyText()
                .contains("1 reminder was sent", "Una Unmatched");
        assertThat(page(post(round, "everybody=true")))
                .bodyText()
                .contains("2 reminders were sent", "Ana Vidal", "less than three days ago");
        assertThat(cohort.letters(cohort.quiet.mentee(), ANSWER)).isEqualTo(1);
        assertThat(cohort.letters(cohort.lively.mentee(), ANSWER)).isZero();
    }

    @Test
    void whoDidItMeanwhileGetsNoLetter() {
        cohort.held(cohort.quiet, 1, 0);
        assertThat(page(post("quiet/reminders?days=30", "ids=" + cohort.quiet.id())))
                .bodyText()
                .contains("No reminder was sent", "No longer needed");
        assertThat(cohort.letters(cohort.quiet.mentee(), MEET)).isZero();
    }

    @Test
    void whoAloneHasNotSignedAndRemindsIsNotSaidToHaveWritten() {
        Pair own = cast.pair(cohort.program, cohort.coordinator, cast.person("Mara", "Mentee"));
        cast.agreement(own, "We meet on Mondays.");
        cohort.sign(own, own.mentee());
        assertThat(page(post("unsigned/reminders", "ids=" + own.id())))
                .bodyText()
                .contains("No reminder was sent", "No longer needed");
        assertThat(cohort.letters(own.mentee(), SIGN)).isZero();
        assertThat(page(post("unsigned/reminders", "everybody=true")))
                .bodyText()
                .contains("1 reminder was sent", "No longer needed")
                .doesNotContain("less than three days ago");
    }

    @Test
    void whomAColleagueTookOverMeanwhileIsStillRemindedByWhoTickedThem() {
        long second = cast.person("Ida", "Second");
        cast.role(cohort.program.id(), second, "COORDINATOR");
        post("quiet/keepers?days=30", "everybody=true", "person=" + second);
        assertThat(page(post("quiet/reminders?days=30&keeper=none", "ids=" + cohort.quiet.id())))
                .bodyText()
                .contains("1 reminder was sent", "Ana Vidal")
                .doesNotContain("No longer needed");
    }

    @Test
    void aDoubleClickHappensOnce() {
        String token = Submissions.newToken();
        String first = post("quiet/reminders?days=30", "token=" + token, "everybody=true")
                .getResponse()
                .getRedirectedUrl();
        assertThat(post("quiet/reminders?days=30", "token=" + token, "everybody=true"))
                .hasRedirectedUrl(Objects.requireNonNull(first));
        assertThat(cohort.letters(cohort.quiet.mentee(), MEET)).isEqualTo(1);
    }

    @Test
    void theLastDayIsMovedForAllAndTheChosenAreWrittenTo() {
        LocalDate day = LocalDate.now().plusDays(20);
        String extensions = "unanswered/extensions?round=" + cohort.round;
        assertThat(page(post(extensions, "ids=" + cohort.unmatched, "lastDay=" + day)))
                .bodyText()
                .contains("The last day is now", "1 letter was sent", "Una Unmatched")
                .doesNotContain("Ana Vidal");
        assertThat(jdbc.sql("select closes_on from questionnaire_round where id = ?")
                        .param(cohort.round)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(day);
        for (String wrong :
                new String[] {day.toString(), "2020-01-01", "nonsense", "", "3000-01-01", "+300000-01-01"}) {
            assertThat(post(extensions, "everybody=true", "lastDay=" + wrong))
                    .as(wrong)
                    .flash()
                    .containsEntry("flashKind", "warn");
        }
        assertThat(get(cohort.coordinator, "unanswered?round=" + cohort.round))
                .bodyText()
                .contains("Ana Vidal");
        cohort.update("update questionnaire_round set closed_at = now() where id = ?", cohort.round);
        assertThat(post(extensions, "ids=" + cohort.unmatched, "lastDay=" + day.plusDays(9)))
                .as("a closed round stays closed")
                .flash()
                .containsEntry("flashKind", "warn");
    }

    @Test
    void somebodyIsLookedAfterByACoordinatorOfTheProgram() {
        long second = cast.person("Ida", "Second");
        cast.role(cohort.program.id(), second, "COORDINATOR");
        assertThat(page(post("unmatched/keepers", "ids=" + cohort.unmatched, "person=" + second)))
                .bodyText()
                .contains("1 was handed over", "Ida Second", "Una Unmatched");
        assertThat(page(post("unmatched/keepers", "ids=" + cohort.unmatched, "person=" + second)))
                .bodyText()
                .contains("Nothing changed", "Was so already");
        assertThat(get(second, "unmatched?keeper=mine")).bodyText().contains("Una Unmatched", "1 result");
        assertThat(get(cohort.coordinator, "unmatched?keeper=mine")).bodyText().doesNotContain("Una Unmatched");
        assertThat(get(cohort.coordinator, "unmatched?keeper=none")).bodyText().doesNotContain("Una Unmatched");
        assertThat(post("unmatched/keepers", "ids=" + cohort.unmatched, "person=" + cohort.lively.mentor()))
                .flash()
                .containsEntry("flashKind", "warn");
        assertThat(page(post("unmatched/keepers", "ids=" + cohort.unmatched, "person=")))
                .bodyText()
                .contains("Handed over");
        assertThat(get(second, "unmatched?keeper=mine")).bodyText().doesNotContain("Una Unmatched");
        assertThat(page(post("quiet/keepers?days=30", "everybody=true", "person=" + cohort.coordinator)))
                .bodyText()
                .contains("Ana Vidal", "Handed over");
    }

    @Test
    void whoGetsSomebodyFromAnotherIsToldSoOnceWithoutNames() {
        long second = cast.person("Ida", "Second");
        cast.role(cohort.program.id(), second, "COORDINATOR");
        for (int i = 0; i < 2; i++) {
            post("unmatched/keepers?role=MENTEE", "everybody=true", "person=" + second);
        }
        post("quiet/keepers?days=30", "everybody=true", "person=" + cohort.coordinator);
        String letter = jdbc.sql(
                        "select subject || body from letter where recipient = (select email from person where id = ?)")
                .param(second)
                .query(String.class)
                .single();
        assertThat(letter)
                .contains(
                        "Somebody in",
                        "1 more person in",
                        "the list they were handed over from",
                        cohort.address("/worklists/unmatched?role=MENTEE&keeper=mine"))
                .doesNotContain("Una", "Unmatched");
        assertThat(cohort.letters(cohort.coordinator, "A relationship in")).isZero();
        post("quiet/keepers?days=30", "everybody=true", "person=" + second);
        assertThat(cohort.letters(second, "A relationship in")).isEqualTo(1);
    }

    @Test
    void manyCostNoMoreStatementsThanOne() throws Exception {
        post("quiet/reminders?days=30", "ids=" + cohort.quiet.id());
        Pair second = cast.pair(cohort.program);
        cohort.update("update relationship set started_at = now() - interval '50 days' where id = ?", second.id());
        int one = Statements.during(() -> post("quiet/reminders?days=30", "ids=" + second.id()));
        for (int i = 0; i < 8; i++) {
            cohort.update(
                    "update relationship set started_at = now() - interval '60 days' where id = ?",
                    cast.pair(cohort.program).id());
        }
        assertThat(Statements.during(() -> post("quiet/reminders?days=59", "everybody=true")))
                .isLessThanOrEqualTo(one);
    }

    @Test
    void whatCannotBeDoneIsSaidAndDoesNothing() {
        Cohort other = new Cohort(cast, jdbc, questionnaires);
        for (String[] wrong : new String[][] {
            {"quiet/reminders?days=30"},
            {"quiet/reminders?days=30", "ids=x", "ids=-1", "ids=99999999999999999999"},
            {"quiet/reminders?days=30", "ids=" + other.quiet.id()},
            {"unmatched/reminders", "ids=" + cohort.unmatched},
            {"quiet/extensions?days=30", "everybody=true", "lastDay=2030-01-01"},
            {"unmatched/keepers", "ids=" + cohort.unmatched, "person=nonsense"},
            {"unmatched/keepers", "token=nonsense", "ids=" + cohort.unmatched}
        }) {
            String[] fields = Arrays.copyOfRange(wrong, 1, wrong.length);
            assertThat(post(wrong[0], fields))
                    .as(String.join(" ", wrong))
                    .flash()
                    .containsEntry("flashKind", "warn");
        }
        assertThat(jdbc.sql("select count(*) from worklist_action where program_id in (?, ?)")
                        .params(cohort.program.id(), other.program.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyIsRemindedInAClosedProgram() {
        cast.state(cohort.program, "CLOSED");
        for (String action : List.of("unsigned/reminders", "unanswered/reminders?round=1")) {
            assertThat(post(action, "everybody=true")).flash().containsEntry("flashKind", "warn");
        }
        assertThat(get(cohort.coordinator, "unsigned")).bodyText().doesNotContain("/reminders");
        assertThat(jdbc.sql("select count(*) from worklist_action where program_id = ?")
                        .param(cohort.program.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyWhoRunsTheProgramDoesSo() {
        long stranger = cast.person("Sam", "Stranger");
        String outcome = Objects.requireNonNull(
                post("quiet/reminders?days=30", "everybody=true").getResponse().getRedirectedUrl());
        for (String path : new String[] {"reminders", "keepers", "extensions"}) {
            assertThat(post(cohort.lively.mentor(), "quiet/" + path, "everybody=true"))
                    .hasStatus(403);
            assertThat(post(stranger, "quiet/" + path, "everybody=true")).hasStatus(404);
        }
        assertThat(mvc.get().uri(outcome).with(as(cohort.lively.mentor()))).hasStatus(403);
        assertThat(mvc.get().uri(outcome).with(as(stranger))).hasStatus(404);
        Cohort other = new Cohort(cast, jdbc, questionnaires);
        assertThat(mvc.get()
                        .uri(outcome.replace(cohort.program.slug(), other.program.slug()))
                        .with(as(other.coordinator)))
                .hasStatus(404);
    }

    private MvcTestResult post(String path, String... fields) {
        return post(cohort.coordinator, path, fields);
    }

    private MvcTestResult post(long person, String path, String... fields) {
        var request = mvc.post()
                .uri(cohort.address("/worklists/" + path))
                .with(as(person))
                .with(csrf());
        if (Arrays.stream(fields).noneMatch(field -> field.startsWith("token="))) {
            request.param("token", Submissions.newToken());
        }
        for (String field : fields) {
            int equals = field.indexOf('=');
            request.param(field.substring(0, equals), field.substring(equals + 1));
        }
        return request.exchange();
    }

    private MvcTestResult page(MvcTestResult sent) {
        return mvc.get()
                .uri(Objects.requireNonNull(sent.getResponse().getRedirectedUrl()))
                .with(as(cohort.coordinator))
                .exchange();
    }

    private MvcTestResult get(long person, String path) {
        return mvc.get()
                .uri(cohort.address("/worklists/" + path))
                .with(as(person))
                .exchange();
    }
}
