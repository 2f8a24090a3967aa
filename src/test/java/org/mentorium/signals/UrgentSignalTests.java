package org.mentorium.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class UrgentSignalTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<SignalRule> rules;

    private long coordinator;
    private Program program;
    private Pair pair;

    @BeforeEach
    void aPair() {
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        pair = cast.pair(program, cast.person("Mia", "Mentor"), cast.person("Ana", "Vidal"));
    }

    @Test
    void eachRuleHasItsPlaceAmongTheOthers() {
        assertThat(UrgentSignals.URGENCY)
                .containsExactlyInAnyOrderElementsOf(
                        rules.stream().map(SignalRule::key).toList());
    }

    @Test
    void theMostUrgentStandsFirstWithTheNextThingToDo() {
        signal("drift", "{4,5}", 9);
        signal("checkIn", "{}", 1);
        signal("quiet", "{40}", 5);
        for (String page : List.of("/", "/programs/" + program.slug())) {
            assertThat(mvc.get().uri(page).with(as(coordinator)))
                    .hasStatusOk()
                    .bodyText()
                    .containsSubsequence(
                            "Who needs you",
                            "Ana Vidal",
                            "finds it hard going",
                            "40 days without a session",
                            "/programs/" + program.slug() + "/worklists/quiet?days=39",
                            "Remind them to meet",
                            "4 of 5 sessions",
                            "/relationships/" + pair.id(),
                            "See whom to ask");
        }
    }

    @Test
    void whoHasSeveralSignalsStandsThereOnce() {
        Pair other = cast.pair(program, cast.person("Max", "Zander"), cast.person("Zoe", "Adler"));
        signal("drift", "{4,5}", 9);
        signal("checkIn", "{}", 1);
        signal(other, "quiet", "{40}", 5);
        for (String page : List.of("/", "/programs/" + program.slug())) {
            assertThat(mvc.get().uri(page).with(as(coordinator)))
                    .bodyText()
                    .containsSubsequence("finds it hard going", "4 of 5 sessions", "40 days without a session")
                    .containsOnlyOnce(">Ana Vidal and Mia Mentor</a>")
                    .containsOnlyOnce(">Max Zander and Zoe Adler</a>");
        }
    }

    @Test
    void oneSidesSignalSaysWhatItCounts() {
        signal("unequal", "{6,0}", 1);
        assertThat(mvc.get().uri("/").with(as(coordinator)))
                .bodyText()
                .contains("One member alone noted all 6 sessions", "/relationships/" + pair.id() + "/sessions")
                .doesNotContain("called off");
        jdbc.sql("update signal set figures = '{1,5}' where program_id = ?")
                .param(program.id())
                .update();
        assertThat(mvc.get().uri("/").with(as(coordinator)))
                .bodyText()
                .contains("one member called off 5 sessions and noted 1");
    }

    @Test
    void whatWasDealtWithOrIsGoneOrIsOfOthersIsNotShown() {
        signal("quiet", "{40}", 5);
        jdbc.sql("update signal set state = 'HANDLED', settled_at = now() where program_id = ?")
                .param(program.id())
                .update();
        assertThat(mvc.get().uri("/").with(as(coordinator))).bodyText().doesNotContain("Who needs you");
        jdbc.sql("update signal set state = 'OPEN', settled_at = null where program_id = ?")
                .param(program.id())
                .update();
        assertThat(mvc.get().uri("/").with(as(coordinator))).bodyText().contains("1 signal that");
        for (long other : new long[] {pair.mentor(), cast.person("Otto", "Other"), cast.administrator()}) {
            assertThat(mvc.get().uri("/").with(as(other))).bodyText().doesNotContain("Who needs you");
        }
    }

    @Test
    void aLongListCostsNoMoreStatements() throws Exception {
        signal("quiet", "{40}", 5);
        mvc.get().uri("/").with(as(coordinator)).exchange();
        int one =
                Statements.during(() -> mvc.get().uri("/").with(as(coordinator)).exchange());
        for (String rule : List.of("unequal", "drift", "checkIn", "earlyEnd")) {
            signal(rule, "{5,6}", 3);
        }
        assertThat(Statements.during(
                        () -> mvc.get().uri("/").with(as(coordinator)).exchange()))
                .isEqualTo(one);
    }

    private void signal(String rule, String figures, int daysAgo) {
        signal(pair, rule, figures, daysAgo);
    }

    private void signal(Pair about, String rule, String figures, int daysAgo) {
        jdbc.sql("""
                        insert into signal (program_id, rule, relationship_id, figures, found_at, seen_at)
                        values (?, ?, ?, ?::int[], now() - ? * interval '1 day', now())
                        """).params(program.id(), rule, about.id(), figures, daysAgo).update();
    }
}
