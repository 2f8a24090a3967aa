package org.mentorium.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** "What if?", two runs side by side, and the figures of a run. */
@ApplicationTest
class TrialPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MatchRuns runs;

    @Autowired
    RunMaker maker;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    MatchingWorld world;

    @BeforeEach
    void draft() {
        world = new MatchingWorld(cast, jdbc);
        world.network();
        runs.create(world.viewer(world.coordinator), world.program.slug());
    }

    @Test
    void otherWeightsAreTriedOutComparedAndKept() {
        assertThat(get("/1/trials/new")).hasStatusOk().bodyText().contains("What if?", "Skills sought and offered");
        assertThat(trial("weight.goals", "10", "hardRules", "NO_LINE_MANAGER")).hasRedirectedUrl(world.runs() + "/2");
        made(2);
        assertThat(weights()).contains("\"skills\": 6");
        assertThat(get("/2"))
                .hasStatusOk()
                .bodyText()
                .contains("Try-out", "Keep them for the program", "beside match run 1");
        assertThat(get("/2/comparison"))
                .hasStatusOk()
                .bodyText()
                .contains("Match runs 1 and 2", "Page 1 of", "Each run counts points by its own weights");
        assertThat(get("/2/comparison?with=1&page=2")).hasStatusOk().bodyText().contains("Page 2 of");
        assertThat(get("/2/comparison.csv?with=1")).hasStatusOk().bodyText().contains("Match run 1", "Points, run 2");
        assertThat(get("/2/comparison.xlsx")).hasStatusOk();

        assertThat(post("/2/publication")).hasRedirectedUrl(world.runs() + "/2");
        assertThat(state(2)).isEqualTo("DRAFT");

        assertThat(post("/2/adoption")).hasRedirectedUrl(world.runs() + "/2");
        assertThat(weights()).contains("\"goals\": 10").contains("\"skills\": 0");
        assertThat(jdbc.sql("select hard_rules::text from program where id = ?")
                        .param(world.program.id())
                        .query(String.class)
                        .single())
                .isEqualTo("{NO_LINE_MANAGER}");
        assertThat(get("/2")).bodyText().doesNotContain("Keep them for the program");
        assertThat(post("/2/publication")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(state(2)).isEqualTo("PUBLISHED");
        assertThat(post("/2/adoption")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aTrialThatIsDroppedLeavesTheProgramAsItWas() {
        String before = weights();
        trial("weight.skills", "10");
        made(2);
        assertThat(post("/2/discard")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(weights()).isEqualTo(before);
        assertThat(state(1)).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weight.skills=0",
                "weight.skills=11",
                "weight.skills=x",
                "weight.skills=1&hardRules=MINIMUM_EXPERIENCE",
                "weight.skills=1&hardRules=SAME_ORGANISATION&hardRules=DIFFERENT_ORGANISATION",
                "weight.skills=1&minimumExperienceYears=x",
                "weight.skills=1&minimumExperienceYears=-1"
            })
    void whatCannotBeTriedIsSaidOnTheForm(String sent) {
        assertThat(post("/1/trials?" + sent + "&token=" + UUID.randomUUID()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("class=\"problems\"");
    }

    @Test
    void oneRunAloneIsComparedWithNothing() {
        assertThat(get("/1/comparison")).hasRedirectedUrl(world.runs() + "/1");
        assertThat(get("/1/comparison.csv")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/1/comparison?with=7")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theScoresAreDrawnAndWrittenBeneath() throws Exception {
        assertThat(get("/1/scores"))
                .hasStatusOk()
                .bodyText()
                .contains("<svg", "role=\"img\"", "90 to 100", "Nobody has named anybody");
        assertThat(world.count("""
                        select count(*) from match_proposal o join match_run r on r.id = o.match_run_id
                        where r.program_id = ?
                        """, world.program.id())).isEqualTo(96);
        int many = Statements.during(() -> get("/1/scores"));
        world = new MatchingWorld(cast, jdbc);
        world.mentor("Mia", 1, "es");
        world.mentee("Manuel", "es");
        runs.create(world.viewer(world.coordinator), world.program.slug());
        assertThat(Statements.during(() -> get("/1/scores"))).isEqualTo(many);
    }

    private MvcTestResult trial(String... params) {
        StringBuilder query = new StringBuilder("/1/trials?token=" + UUID.randomUUID());
        for (int i = 0; i < params.length; i += 2) {
            query.append('&').append(params[i]).append('=').append(params[i + 1]);
        }
        return post(query.toString());
    }

    /** By this thread or by the scheduler's, whichever is sooner. */
    private void made(int number) {
        maker.make(
                world.count("select id from match_run where program_id = ? and number = ?", world.program.id(), number),
                new RunProgress());
    }

    private String weights() {
        return jdbc.sql("select weights::text from program where id = ?")
                .param(world.program.id())
                .query(String.class)
                .single();
    }

    private String state(int number) {
        return jdbc.sql("select state from match_run where program_id = ? and number = ?")
                .params(world.program.id(), number)
                .query(String.class)
                .single();
    }

    private MvcTestResult get(String page) {
        return mvc.get().uri(world.runs() + page).with(as(world.coordinator)).exchange();
    }

    private MvcTestResult post(String page) {
        return mvc.post()
                .uri(world.runs() + page)
                .with(as(world.coordinator))
                .with(csrf())
                .exchange();
    }
}
