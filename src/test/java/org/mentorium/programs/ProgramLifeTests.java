package org.mentorium.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramsWorld.Draft;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class ProgramLifeTests {

    private ProgramsWorld world;
    private Draft draft;

    @Autowired
    private ProgramScopes scopes;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void open(@Autowired MockMvcTester mvc) {
        world = new ProgramsWorld(mvc, cast, jdbc);
        draft = world.draft("en");
    }

    @Test
    void aDraftSaysWhatIsMissingAndDoesNotMove() {
        assertThat(home())
                .bodyText()
                .contains("Finish “Calendar”")
                .contains(draft.path("/setup/calendar"))
                .doesNotContain("Finish “Questionnaires”")
                .doesNotContain(draft.path("/steps/new"));

        MvcTestResult answer = step("ENROLLING");

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("Finish “Calendar”");
        assertThat(state()).isEqualTo(ProgramState.DRAFT);
    }

    @Test
    void aProgramGoesThroughItsWholeLife() {
        world.setUp(draft);
        int year = LocalDate.now(ZoneOffset.UTC).getYear() + 1;
        jdbc.sql("update program set ends_on = make_date(?, 12, 1) where id = ?")
                .params(year, draft.id())
                .update();
        assertThat(step("ENROLLING")).hasStatus(303);

        assertThat(step("MATCHING")).hasStatus(422);
        Cast.Pair pair = cast.pair(draft.program());
        assertThat(step("MATCHING")).hasStatus(303);

        assertThat(step("RUNNING")).hasStatus(303);
        assertThat(world.get(pair.mentee(), draft.path("")))
                .bodyText()
                .contains(draft.path("/relationships"))
                .doesNotContain("What comes next")
                .doesNotContain(draft.path("/setup"));

        assertThat(home())
                .bodyText()
                .contains(
                        "The mentoring is under way",
                        "It ends on December 1, %1$d. From November 1, %1$d on".formatted(year))
                .doesNotContain("The mentoring comes to its end");
        assertThat(step("EVALUATING")).hasStatus(422);
        assertThat(step("EVALUATING", "confirmed=true")).hasStatus(303);

        assertThat(home())
                .bodyText()
                .contains("The program is being evaluated", "Read the report", draft.path("/steps/new"));
        MvcTestResult unconfirmed = step("CLOSED");
        assertThat(unconfirmed).hasStatus(422);
        assertThat(unconfirmed)
                .bodyText()
                .contains("id=\"confirmed-problem\"")
                .contains("1 relationship is not closed");
        assertThat(step("CLOSED", "confirmed=true")).hasStatus(303);
        assertThat(state()).isEqualTo(ProgramState.CLOSED);
        assertThat(home()).hasStatusOk();
        assertThat(world.get(draft.founder(), draft.path("/steps/new"))).hasStatus3xxRedirection();
    }

    @Test
    void theSameStepSentTwiceIsTakenOnce() {
        world.setUp(draft);
        step("ENROLLING");

        assertThat(step("ENROLLING")).hasStatus(303);
        assertThat(state()).isEqualTo(ProgramState.ENROLLING);
    }

    @Test
    void noStepIsLeftOutAndNoneLeadsBack() {
        world.setUp(draft);

        assertThat(step("RUNNING", "confirmed=true")).hasStatus(422);
        step("ENROLLING");
        assertThat(step("DRAFT")).hasStatus(422);
        assertThat(step("NONSENSE")).hasStatus(422);
        assertThat(state()).isEqualTo(ProgramState.ENROLLING);
    }

    @Test
    void onlyACoordinatorLeadsAProgramOn() {
        long administrator = cast.administrator();
        world.setUp(draft);

        assertThat(world.get(administrator, draft.path(""))).bodyText().doesNotContain(draft.path("/steps/new"));
        assertThat(world.post(administrator, draft.path("/steps"), List.of("step=ENROLLING")))
                .hasStatus(403);
    }

    private MvcTestResult home() {
        return world.get(draft.founder(), draft.path(""));
    }

    private MvcTestResult step(String to, String... more) {
        return world.post(
                draft.founder(),
                draft.path("/steps"),
                more.length == 0 ? List.of("step=" + to) : List.of("step=" + to, more[0]));
    }

    private ProgramState state() {
        return scopes.findVisible(
                        new Viewer(draft.founder(), "", "", false, true, Locale.ENGLISH, java.time.ZoneOffset.UTC),
                        draft.slug())
                .state();
    }
}
