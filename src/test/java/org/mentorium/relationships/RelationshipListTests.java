package org.mentorium.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class RelationshipListTests {

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private long coordinator;
    private Cast.Program program;
    private Cast.Pair pair;

    @BeforeEach
    void pairThatMet() {
        coordinator = cast.person("Cora", "Coordinator");
        program = cast.program(coordinator);
        pair = cast.pair(program, cast.person("Lena", "Gruber"), cast.person("Ana", "Vidal"));
        cast.agreement(pair, "We meet on Mondays.");
        jdbc.sql("""
                        insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode,
                                                       created_at)
                        values (?, 1, 'HELD', '2026-10-02 10:00Z', 'UTC', 90, 'ONLINE', now()),
                               (?, 2, 'PLANNED', now() + interval '1 day', 'UTC', 45, 'ONLINE', now())
                        """).params(pair.id(), pair.id()).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr"})
    void coordinatorsSeeAllInTheirLanguage(String language) {
        cast.pair(program);
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, coordinator)
                .update();
        assertThat(list(coordinator, ""))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"" + language + "\"", "Ana Vidal", "Lena Gruber", "Manuel Mentee");
    }

    @Test
    void onlyHeldSessionsCount() {
        assertThat(list(coordinator, "")).bodyText().contains(">1.5<", "October 2, 2026", "Not signed");
    }

    @Test
    void coordinatorsSeeHowManyStepsAreOpenAndNotWhatTheySay() {
        long goal = cast.goal(pair, "Speak up in meetings");
        jdbc.sql("""
                insert into goal_step (goal_id, position, text, done_at)
                values (?, 1, 'Ask one question', now()), (?, 2, 'Ask two', null), (?, 3, 'Ask three', null)
                """).params(goal, goal, goal).update();
        assertThat(list(coordinator, ""))
                .bodyText()
                .contains("0 of 1 reached", "2 open steps")
                .doesNotContain("Speak up", "Ask two", "draft");
    }

    @ParameterizedTest
    @CsvSource({"PEER,true", "RECIPROCAL,true", "NEAR_PEER,false", "ONE_TO_ONE,false"})
    void peersAreNamedInOneColumn(String type, boolean together) throws Exception {
        jdbc.sql("update program set mentoring_type = ? where id = ?")
                .params(type, program.id())
                .update();
        String page = list(coordinator, "").getResponse().getContentAsString();
        assertThat(page.contains(">People<")).isEqualTo(together);
        assertThat(page.contains(">Mentor<")).isEqualTo(!together);
        assertThat(mvc.get().uri(address() + ".csv").with(as(coordinator)).exchange())
                .bodyText()
                .contains(together ? "People,State," : "Mentor,Mentee,State,");
    }

    @Test
    void participantsSeeTheirOwnOnly() {
        cast.pair(program);
        assertThat(list(pair.mentee(), ""))
                .hasStatusOk()
                .bodyText()
                .contains("Lena Gruber")
                .doesNotContain("Manuel Mentee", ".csv");
    }

    @Test
    void evaluatorsSeeNobodyAndAdministratorsAndStrangersNothing() {
        long evaluator = cast.person("Eva", "Luator");
        cast.role(program.id(), evaluator, "EVALUATOR");
        assertThat(list(evaluator, "")).hasStatus(403);
        assertThat(list(cast.administrator(), "")).hasStatus(404);
        assertThat(list(cast.person("Sam", "Stranger"), "")).hasStatus(404);
    }

    @Test
    void listIsNarrowedDown() {
        cast.pair(program);
        assertThat(list(coordinator, "?q=vidal"))
                .bodyText()
                .contains("Ana Vidal")
                .doesNotContain("Manuel Mentee");
        assertThat(list(coordinator, "?agreement=NONE"))
                .bodyText()
                .contains("Manuel Mentee")
                .doesNotContain("Ana Vidal");
        assertThat(list(coordinator, "?state=CLOSED")).bodyText().contains("No results");
        assertThat(list(coordinator, "?q=%25")).bodyText().contains("No results");
    }

    @Test
    void listIsSorted() throws Exception {
        cast.pair(program, cast.person("Zoe", "Adler"), cast.person("Max", "Zander"));
        assertThat(order("?sort=mentees")).isTrue();
        assertThat(order("?sort=-mentees")).isFalse();
        assertThat(order("?sort=mentors")).isFalse();
        assertThat(order("?sort=-hours")).isTrue();
        assertThat(order("?sort=lastSession")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?sort=drop", "?sort=id;--", "?page=-3", "?page=999999", "?state=x&agreement=y"})
    void oddAddressesShowThePage(String query) {
        assertThat(list(coordinator, query)).hasStatusOk();
    }

    @Test
    void filesHoldTheFilteredRowsForCoordinators() throws Exception {
        cast.pair(program);
        MvcTestResult csv =
                mvc.get().uri(address() + ".csv?q=vidal").with(as(coordinator)).exchange();
        assertThat(csv).hasStatusOk();
        List<String> lines = csv.getResponse().getContentAsString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .startsWith("Lena Gruber,Ana Vidal,Going on,")
                .contains(",Not signed,0,0,0,1,1.5,2026-10-02,");
        assertThat(mvc.get().uri(address() + ".xlsx").with(as(coordinator))).hasStatusOk();
        assertThat(mvc.get().uri(address() + ".csv").with(as(pair.mentee()))).hasStatus(403);
        assertThat(mvc.get().uri(address() + ".xlsx").with(as(cast.person("Sam", "Stranger"))))
                .hasStatus(404);
    }

    @Test
    void manyRowsCostNoMoreStatementsThanFew() throws Exception {
        list(coordinator, "");
        int few = Statements.during(() -> list(coordinator, ""));
        for (int i = 0; i < 40; i++) {
            cast.pair(program);
        }
        assertThat(Statements.during(() -> list(coordinator, ""))).isEqualTo(few);
        assertThat(list(coordinator, "")).bodyText().contains("Page 1 of 2");
    }

    @Test
    void emptyListSaysWhatComesNext() {
        Cast.Program empty = cast.program(coordinator);
        assertThat(mvc.get().uri("/programs/" + empty.slug() + "/relationships").with(as(coordinator)))
                .hasStatusOk()
                .bodyText()
                .contains("No relationships yet", "when everybody in a proposal has accepted it", "Go to matching");
    }

    /** Whether Ana stands before Max. */
    private boolean order(String query) throws Exception {
        String body = list(coordinator, query).getResponse().getContentAsString();
        return body.indexOf("Ana Vidal") < body.indexOf("Max Zander");
    }

    private MvcTestResult list(long viewer, String query) {
        return mvc.get()
                .uri(java.net.URI.create(address() + query))
                .with(as(viewer))
                .exchange();
    }

    private String address() {
        return "/programs/" + program.slug() + "/relationships";
    }
}
