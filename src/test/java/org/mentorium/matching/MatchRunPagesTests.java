package org.mentorium.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class MatchRunPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MatchRuns runs;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    MatchingWorld world;

    @BeforeEach
    void world() {
        world = new MatchingWorld(cast, jdbc);
    }

    @Test
    void aRunThatCannotBeMadeSaysWhy() {
        assertThat(post("", "token", UUID.randomUUID().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("There must be at least one mentor and one mentee");
    }

    @Test
    void aProgramThatDoesNotMatchYetOffersNoRun() {
        cast.state(world.program, "ENROLLING");
        assertThat(get("")).hasStatusOk().bodyText().contains("Enrolling").doesNotContain("<button class=\"button\"");
    }

    @ParameterizedTest
    @CsvSource({
        "en, No better assignment exists: verified, Both speak Spanish., Publish match run 1?",
        "es, No existe una asignación mejor: verificado, Las dos personas hablan español., ¿Publicar la ronda",
        "fr, Il n’existe pas de meilleure répartition, Langues en commun\u00a0: espagnol., Publier le tour"
    })
    void everyPageSpeaksTheCoordinatorsLanguage(String language, String verified, String reason, String publish) {
        small();
        world.mentee("Chidi", "yo");
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, world.coordinator)
                .update();
        assertThat(get("")).hasStatusOk();
        make();
        assertThat(get("/1")).hasStatusOk().bodyText().contains(verified, reason, "Manuel Mentee", "Mia Mentor");
        assertThat(get("/1/publication")).hasStatusOk().bodyText().contains(publish);
        for (String page : new String[] {"", "/1", "/1/unmatched", "/1/loads", "/1/match-proposals/new"}) {
            assertThat(get(page)).as(page).hasStatusOk().bodyText().doesNotContain("??");
        }
    }

    @Test
    void pairsAreFilteredSortedAndPaged() {
        world.network();
        make();
        assertThat(get("/1")).bodyText().contains("96 results", "Page 1 of 4");
        assertThat(get("/1?q=eetu%20KOSKINEN"))
                .bodyText()
                .contains("1 result<", "Eetu Koskinen")
                .doesNotContain("Page 1 of");
        assertThat(get("/1?q=nobody%25")).hasStatusOk().bodyText().contains("No results");
        assertThat(get("/1?sort=-score&page=2")).hasStatusOk().bodyText().contains("Page 2 of 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page=-3",
                "?page=99999999999",
                "?sort=mentee;drop",
                "?sort=-nothing",
                "?state=NOTHING",
                "?q=%25_%5C",
                "?page=two"
            })
    void whatAnAddressSaysBeyondWhatExistsIsAsIfItSaidNothing(String query) {
        small();
        make();
        assertThat(get("/1" + query)).hasStatusOk();
    }

    @Test
    void aNumberThatIsNoneIsNotFound() {
        small();
        assertThat(get("/7")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/seven")).hasStatus(HttpStatus.NOT_FOUND);
        make();
        assertThat(get("/1/match-proposals/new?mentee=x")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aListTakesTheSameStatementsForAFewAndForMany() throws Exception {
        world.mentor("Mia", 26, "es");
        for (int i = 0; i < 26; i++) {
            world.mentee("Manuel", "es");
        }
        make();
        int few = Statements.during(() -> get("/1"));
        int fewLoads = Statements.during(() -> get("/1/loads"));
        int fewUnmatched = Statements.during(() -> get("/1/unmatched"));
        world = new MatchingWorld(cast, jdbc);
        world.network();
        make();
        assertThat(Statements.during(() -> get("/1"))).isEqualTo(few);
        assertThat(Statements.during(() -> get("/1/loads"))).isEqualTo(fewLoads);
        assertThat(Statements.during(() -> get("/1/unmatched"))).isEqualTo(fewUnmatched);
    }

    @Test
    void theDraftIsAdjustedPublishedAndAnswered() throws Exception {
        Someone mia = world.mentor("Mia", 1, "es");
        Someone manuel = world.mentee("Manuel", "es");
        make();
        int pair = world.count(
                "select max(match_proposal_id) from match_proposal_tie where mentor_id = ?", mia.participant());
        assertThat(post("/1/match-proposals/" + pair + "/removal")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get("/1")).bodyText().contains("Changed by hand since then.", "This run has no pairs");
        String change = "?kind=SET&mentee=" + manuel.participant() + "&mentor=" + mia.participant();
        String page = get("/1/changes/new" + change).getResponse().getContentAsString();
        assertThat(post(
                        "/1/changes" + change,
                        "token",
                        UUID.randomUUID().toString(),
                        "seen",
                        page.replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1")))
                .hasRedirectedUrl(world.runs() + "/1");
        assertThat(post("/1/publication")).hasRedirectedUrl(world.runs() + "/1");
        assertThat(get("/1")).bodyText().contains("By hand", "no answer yet", "Remind all");
        assertThat(get("/1/publication")).hasRedirectedUrl(world.runs() + "/1");
        assertThat(post("/1/reminders")).hasRedirectedUrl(world.runs() + "/1");
        assertThat(get("/1?state=TOGETHER")).bodyText().contains("No results");
        assertThat(get("")).bodyText().contains("Published");
    }

    @Test
    void theDownloadHoldsThePairs() {
        small();
        make();
        assertThat(get("/1.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("Manuel Mentee", "Mia Mentor", "Both speak Spanish.");
        assertThat(get("/1.xlsx")).hasStatusOk();
    }

    @Test
    void whoIsWithoutAndWhatMentorsBearAreTakenAwayAsFiles() {
        world.mentor("=1+1 Mia", 2, "es");
        world.mentee("Manuel", "es");
        world.mentee("Nadja", "fi");
        make();
        assertThat(get("/1/unmatched.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("What would help", "Nadja Mentee", "They share no language: excludes 1 mentor.")
                .doesNotContain("Manuel");
        assertThat(get("/1/loads.csv"))
                .hasStatusOk()
                .bodyText()
                // A spreadsheet reads no formula.
                .contains("'=1+1 Mia", ",0,1,2,1,")
                .doesNotContain("Manuel");
        assertThat(get("/1/unmatched.xlsx")).hasStatusOk();
        assertThat(get("/1/loads.xlsx")).hasStatusOk();
        assertThat(get("/1/loads")).bodyText().contains("/1/loads.xlsx");
        assertThat(get("/1/unmatched")).bodyText().contains("/1/unmatched.csv");
    }

    @Test
    void whatPeopleWroteIsText() {
        Someone mia = world.mentor("<b>Mia</b>", 1, "es");
        jdbc.sql("update person set skills_offered = '{\"<script>alert(1)</script> maths\"}' where id = ?")
                .param(mia.person())
                .update();
        Someone manuel = world.mentee("Manuel", "es");
        jdbc.sql("update person set skills_sought = '{\"<script>alert(1)</script> maths\"}' where id = ?")
                .param(manuel.person())
                .update();
        make();
        assertThat(get("/1"))
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; maths")
                .doesNotContain("<script>", "<b>Mia");
    }

    private void small() {
        world.mentor("Mia", 1, "es");
        world.mentee("Manuel", "es");
    }

    private void make() {
        runs.create(world.viewer(world.coordinator), world.program.slug());
    }

    private MvcTestResult get(String page) {
        return mvc.get()
                .uri(java.net.URI.create(world.runs() + page))
                .with(as(world.coordinator))
                .exchange();
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
