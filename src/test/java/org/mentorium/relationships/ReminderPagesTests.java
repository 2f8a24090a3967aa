package org.mentorium.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Statements;
import org.mentorium.web.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class ReminderPagesTests {

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private long coordinator;
    private Cast.Program program;
    private Cast.Pair quiet;
    private Cast.Pair lively;

    @BeforeEach
    void twoPairs() {
        coordinator = cast.person("Cora", "Coordinator");
        program = cast.program(coordinator);
        quiet = cast.pair(program, cast.person("Lena", "Gruber"), cast.person("Ana", "Vidal"));
        lively = cast.pair(program, cast.person("Max", "Zander"), cast.person("Zoe", "Adler"));
        jdbc.sql("update relationship set started_at = now() - interval '90 days' where program_id = ?")
                .param(program.id())
                .update();
        held(quiet, 40);
        held(lively, 5);
    }

    @Test
    void thoseWhoHaveNotMetForSomeDaysAreFound() {
        assertThat(mvc.get().uri(address() + "?quiet=30").with(as(coordinator)))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Vidal", "Remind the one that was found")
                .doesNotContain("Zoe Adler");
        assertThat(mvc.get().uri(address() + "?quiet=60").with(as(coordinator)))
                .bodyText()
                .contains("No results");
        assertThat(mvc.get().uri(address() + "?quiet=7").with(as(coordinator)))
                .bodyText()
                .contains("Ana Vidal", "Zoe Adler");
    }

    @Test
    void theChosenAreRemindedOnceAndEachResultIsSaid() {
        MvcTestResult sent = remind(coordinator, Submissions.newToken(), quiet.id());
        assertThat(sent).hasStatus(303);
        assertThat(page(sent)).bodyText().contains("1 relationship was reminded", "Letter sent", "Ana Vidal");
        assertThat(letters()).isEqualTo(2);
        MvcTestResult again = remind(coordinator, Submissions.newToken(), quiet.id(), lively.id());
        assertThat(page(again)).bodyText().contains("Letter sent", "Reminded less than three days ago");
        assertThat(letters()).isEqualTo(4);
    }

    @Test
    void peersAreNamedInOneColumn() {
        assertThat(page(remind(coordinator, Submissions.newToken(), quiet.id())))
                .bodyText()
                .contains(">Mentor<", "Lena Gruber");
        jdbc.sql("update program set mentoring_type = 'PEER' where id = ?")
                .param(program.id())
                .update();
        assertThat(page(remind(coordinator, Submissions.newToken(), quiet.id())))
                .bodyText()
                .contains(">People<")
                .doesNotContain(">Mentor<");
    }

    @Test
    void manyRemindersCostNoMoreStatementsThanOne() throws Exception {
        remind(coordinator, Submissions.newToken(), lively.id());
        int one = Statements.during(() -> remind(coordinator, Submissions.newToken(), quiet.id()));
        Long[] more = new Long[20];
        for (int i = 0; i < more.length; i++) {
            more[i] = cast.pair(program).id();
        }
        assertThat(Statements.during(() -> remind(coordinator, Submissions.newToken(), more)))
                .isEqualTo(one);
    }

    @Test
    void aDoubleClickIsOneRound() {
        String token = Submissions.newToken();
        String first = Objects.requireNonNull(
                remind(coordinator, token, quiet.id()).getResponse().getRedirectedUrl());
        assertThat(remind(coordinator, token, quiet.id())).hasRedirectedUrl(first);
        assertThat(letters()).isEqualTo(2);
    }

    @Test
    void allThatTheFilterFindsAreReminded() {
        MvcTestResult sent = mvc.post()
                .uri(address() + "/reminders")
                .with(as(coordinator))
                .with(csrf())
                .param("quiet", "30")
                .param("everybody", "true")
                .param("token", Submissions.newToken())
                .exchange();
        assertThat(page(sent)).bodyText().contains("Ana Vidal").doesNotContain("Zoe Adler");
    }

    @Test
    void whoIsInAnotherProgramOrNobodyIsNotReminded() {
        Cast.Pair other = cast.pair(cast.program(cast.person("Otto", "Other")));
        for (List<Long> chosen : List.of(List.of(other.id()), List.<Long>of())) {
            assertThat(remind(coordinator, Submissions.newToken(), chosen.toArray(new Long[0])))
                    .hasStatus(303)
                    .flash()
                    .containsEntry("flashKind", "warn");
        }
        assertThat(letters()).isZero();
        assertThat(mvc.post()
                        .uri(address() + "/reminders")
                        .with(as(coordinator))
                        .with(csrf())
                        .param("relationships", "x", "-1", "99999999999999999999")
                        .param("token", Submissions.newToken()))
                .hasStatus(303);
    }

    @Test
    void nobodyIsRemindedInAClosedProgram() {
        cast.state(program, "CLOSED");
        assertThat(mvc.get().uri(address()).with(as(coordinator)))
                .bodyText()
                .contains("Ana Vidal")
                .doesNotContain("/reminders", "type=\"checkbox\"");
        assertThat(remind(coordinator, Submissions.newToken(), quiet.id()))
                .hasStatus(303)
                .flash()
                .containsEntry("flashKind", "warn");
        assertThat(letters()).isZero();
    }

    @Test
    void aClosedOneHasNobodyToRemind() {
        jdbc.sql("update relationship set state = 'CLOSED', closed_at = now() where id = ?")
                .param(quiet.id())
                .update();
        assertThat(page(remind(coordinator, Submissions.newToken(), quiet.id())))
                .bodyText()
                .contains("nobody to remind");
        assertThat(letters()).isZero();
    }

    @Test
    void membersSeeAllTheirsAtAGlance() {
        assertThat(mvc.get().uri("/relationships").with(as(quiet.mentor())))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Vidal", "Plan one", "1 diary entry to write")
                .doesNotContain("Zoe Adler", "Sign the agreement");
        cast.agreement(quiet, "We meet on Mondays.");
        assertThat(mvc.get().uri("/relationships").with(as(quiet.mentor())))
                .bodyText()
                .contains("Sign the agreement");
    }

    private void held(Cast.Pair pair, int daysAgo) {
        jdbc.sql("""
                        insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode, created_at)
                        values (?, 1, 'HELD', now() - ? * interval '1 day', 'UTC', 60, 'ONLINE', now())
                        """).params(pair.id(), daysAgo).update();
    }

    private MvcTestResult remind(long viewer, String token, Long... chosen) {
        var request = mvc.post()
                .uri(address() + "/reminders")
                .with(as(viewer))
                .with(csrf())
                .param("token", token);
        for (Long id : chosen) {
            request.param("relationships", id.toString());
        }
        return request.exchange();
    }

    private MvcTestResult page(MvcTestResult sent) {
        return mvc.get()
                .uri(Objects.requireNonNull(sent.getResponse().getRedirectedUrl()))
                .with(as(coordinator))
                .exchange();
    }

    private long letters() {
        return jdbc.sql("""
                        select count(*) from letter where recipient in (
                            select p.email from person p join relationship_member m on m.person_id = p.id
                            where m.relationship_id in (?, ?)) and subject like 'When do you meet next%'
                        """).params(quiet.id(), lively.id()).query(Long.class).single();
    }

    private String address() {
        return "/programs/" + program.slug() + "/relationships";
    }
}
