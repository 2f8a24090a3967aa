package org.mentorium.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.RuleBroken;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class BackgroundRunTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RunStarts starts;

    @Autowired
    RunMaker maker;

    @Autowired
    RunWatch watch;

    @Autowired
    Runs runs;

    @Autowired
    RunScopes scopes;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    MatchingWorld world;

    @BeforeEach
    void world() {
        world = new MatchingWorld(cast, jdbc);
        world.mentor("Mia", 1, "es");
        world.mentee("Manuel", "es");
    }

    @Test
    void theButtonPressedTwiceMakesOneRun() {
        String token = UUID.randomUUID().toString();
        for (int press = 0; press < 2; press++) {
            assertThat(post("", "token", token)).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(world.runs() + "/1");
        }
        assertThat(world.count("select count(*) from match_run where program_id = ?", world.program.id()))
                .isEqualTo(1);
    }

    @Test
    void whoAsksForASecondRunMeanwhileIsLedToTheFirst() {
        enter();
        assertThat(post("", "token", UUID.randomUUID().toString())).hasRedirectedUrl(world.runs() + "/1");
        assertThat(states()).containsExactly("MAKING");
    }

    @Test
    void aRunWaitsInTheDatabaseForWhoeverWorks() {
        assertThat(starts.start(world.viewer(world.coordinator), world.program.slug()))
                .isEqualTo(world.runs() + "/1");
        long run = world.count("select id from match_run where program_id = ?", world.program.id());
        // Whether the scheduler or this thread is sooner: it is made once.
        maker.make(run, new RunProgress());
        assertThat(states()).containsExactly("DRAFT");
        assertThat(world.count("select count(*) from match_proposal where match_run_id = ?", run))
                .isEqualTo(1);
        maker.make(run, new RunProgress());
        assertThat(world.count("select count(*) from match_proposal where match_run_id = ?", run))
                .isEqualTo(1);
    }

    @Test
    void thePageSaysHowFarItIsAndLooksAgainByItself() {
        long run = enter();
        RunProgress progress = new RunProgress();
        progress.enter(RunStage.CHOOSING);
        assertThat(runs.report(run, progress)).isTrue();
        assertThat(get("/1"))
                .hasStatusOk()
                .hasHeader("Refresh", "3")
                .bodyText()
                .contains("Choosing the best pairs", "value=\"35\"", "Stop this run");
        assertThat(get("/1?refresh=off")).hasStatusOk().doesNotContainHeader("Refresh");
        assertThat(get("")).hasStatusOk().bodyText().contains("Being made");
        for (String page : List.of("/1/unmatched", "/1/loads", "/1/publication", "/1.csv")) {
            assertThat(get(page)).as(page).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void aCancelledRunIsInterruptedAndNeverStored() {
        long run = enter();
        assertThat(post("/1/cancellation")).hasRedirectedUrl(world.runs());
        assertThat(get("/1")).bodyText().contains("stopped before it was ready").doesNotContain("Stop this run");
        RunProgress progress = new RunProgress();
        assertThatThrownBy(() -> {
                    try (RunWatch.Look ignored = watch.on(run, progress)) {
                        while (true) {
                            progress.row(1);
                        }
                    }
                })
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        maker.make(run, new RunProgress());
        assertThat(states()).containsExactly("CANCELLED");
        assertThatThrownBy(() -> starts.cancel(world.viewer(world.coordinator), world.program.slug(), 1))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo("matchRuns.refused.notMaking"));
    }

    @Test
    void theLinkedRunIsWantedAndReportedWhenTheFirstIsMade() {
        MatchingWorld other = new MatchingWorld(cast, jdbc);
        cast.role(other.program.id(), world.coordinator, "COORDINATOR");
        other.mentor("Mira", 1, "es");
        other.mentee("Maxim", "es");
        world.type("HUB_AND_SPOKE");
        jdbc.sql("update program set linked_program_id = ? where id = ?")
                .params(other.program.id(), world.program.id())
                .update();
        var viewer = world.viewer(world.coordinator);
        long run = starts.enterLinked(viewer, scopes.program(viewer, world.program.slug()))
                .id();
        long linked = world.count("select linked_run_id from match_run where id = ?", run);
        RunProgress progress = new RunProgress();
        progress.enter(RunStage.CHOOSING);
        assertThat(runs.report(run, progress)).isTrue();
        assertThat(stage(run)).isEqualTo("CHOOSING");
        assertThat(stage(linked)).isEqualTo("WAITING");
        jdbc.sql("update match_run set state = 'DRAFT', certificate = '{}' where id = ?")
                .param(run)
                .update();
        assertThat(runs.wanted(run)).isTrue();
        assertThat(runs.report(run, progress)).isTrue();
        assertThat(stage(linked)).isEqualTo("CHOOSING");
        maker.make(run, progress);
        assertThat(runs.report(run, progress)).isFalse();
        assertThat(runs.wanted(run)).isFalse();
    }

    private String stage(long run) {
        return jdbc.sql("select stage from match_run where id = ?")
                .param(run)
                .query(String.class)
                .single();
    }

    @Test
    void aRunThatFailsAgainAndAgainSaysSo() {
        long run = enter();
        runs.fail(run);
        assertThat(get("/1")).hasStatusOk().bodyText().contains("Could not be made", "Nothing was changed");
        // The next one may begin.
        assertThat(enter()).isGreaterThan(run);
    }

    @Test
    void theBarOnlyGrows() {
        int before = 0;
        RunProgress progress = new RunProgress();
        for (RunStage stage : RunStage.values()) {
            progress.enter(stage);
            for (int row = 0; row < 500; row++) {
                assertThat(progress.percent()).isBetween(before, 100);
                before = progress.percent();
                progress.row(100);
            }
        }
    }

    private long enter() {
        var viewer = world.viewer(world.coordinator);
        return starts.enter(viewer, scopes.program(viewer, world.program.slug()))
                .id();
    }

    private List<String> states() {
        return jdbc.sql("select state from match_run where program_id = ? order by number")
                .param(world.program.id())
                .query(String.class)
                .list();
    }

    private MvcTestResult get(String page) {
        return mvc.get().uri(world.runs() + page).with(as(world.coordinator)).exchange();
    }

    private MvcTestResult post(String page, String... params) {
        var request =
                mvc.post().uri(world.runs() + page).with(as(world.coordinator)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
