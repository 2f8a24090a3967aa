package org.mentorium.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.programs.ProgramsWorld.Draft;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class ProgramPagesTests {

    private ProgramsWorld world;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        world = new ProgramsWorld(mvc, cast, jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "en,Choose a blueprint,Mentors are trained together first.",
        "es,Elija un modelo,Primero se forma a todos los mentores",
        "fr,Choisissez un modèle,Les mentors suivent d’abord"
    })
    void blueprintsAreOfferedWithTheirFacts(String language, String heading, String fact) {
        long founder = world.founder(language);

        assertThat(world.get(founder, "/programs/new"))
                .bodyText()
                .contains(heading, fact, "/programs/new?blueprint=tutoring-network", "/programs/new?blueprint=own");
        assertThat(world.get(founder, "/programs/new?blueprint=inclusive-teaching-network"))
                .bodyText()
                .contains(fact, "name=\"programName\"");
        assertThat(world.get(founder, "/programs/new?blueprint=nonsense"))
                .bodyText()
                .contains(heading);
    }

    @Test
    void whoMayNotCreateProgramsIsToldSo() {
        long person = cast.person("Sam", "Somebody");

        assertThat(world.get(person, "/programs/new")).hasStatus(403);
        assertThat(world.post(person, "/programs", List.of("blueprint=own", "programName=Mine")))
                .hasStatus(403);
        assertThat(world.get(person, "/programs")).bodyText().doesNotContain("/programs/new");
    }

    @Test
    void theSameNewProgramSentTwiceIsMadeOnce() {
        long founder = world.founder("en");
        List<String> fields =
                List.of("blueprint=own", "programName=Only one", "textLanguages=en", "token=" + UUID.randomUUID());

        MvcTestResult first = world.post(founder, "/programs", fields);
        MvcTestResult second = world.post(founder, "/programs", fields);

        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(world.get(founder, "/programs")).bodyText().contains("1 program");
    }

    @Test
    void aNewProgramWithoutANameKeepsWhatWasChosen() {
        long founder = world.founder("en");
        List<String> fields =
                List.of("blueprint=tutoring-network", "programName=", "textLanguages=fr", "token=" + UUID.randomUUID());

        MvcTestResult answer = world.post(founder, "/programs", fields);

        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyText()
                .contains("id=\"programName-problem\"", "value=\"tutoring-network\"", "Tutoring network")
                .containsPattern("value=\"fr\"\\s+checked");
        assertThat(world.post(founder, "/programs", List.of("blueprint=nonsense")))
                .hasStatus(422);
    }

    @Test
    void theListHoldsOwnProgramsAndForAdministratorsAll() {
        Draft mine = world.draft("en");
        Draft other = world.draft("en");
        long mentor = cast.person("Mia", "Mentor");
        cast.participant(other.program(), mentor, "MENTOR");

        assertThat(world.get(mine.founder(), "/programs"))
                .bodyText()
                .contains(mine.slug())
                .doesNotContain(other.slug());
        assertThat(world.get(mentor, "/programs"))
                .bodyText()
                .contains(other.slug())
                .doesNotContain(mine.slug());
        String name = jdbc.sql("select name from program where id = ?")
                .param(other.id())
                .query(String.class)
                .single();
        assertThat(world.get(cast.administrator(), "/programs?q=" + name.replace("Network ", "")))
                .bodyText()
                .contains(other.slug())
                .doesNotContain(mine.slug());
    }

    @Test
    void theListIsFilteredByStateAndText() {
        Draft draft = world.draft("en");

        assertThat(world.get(draft.founder(), "/programs?state=DRAFT&q=NETWORK"))
                .bodyText()
                .contains(draft.slug());
        assertThat(world.get(draft.founder(), "/programs?state=CLOSED"))
                .bodyText()
                .doesNotContain(draft.slug());
        assertThat(world.get(draft.founder(), "/programs?q=%25")).bodyText().doesNotContain(draft.slug());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?page=-3",
                "?page=x",
                "?page=999999999999",
                "?sort=nonsense",
                "?sort=-ends",
                "?sort=starts",
                "?state=NONSENSE",
                "?q='+or+1=1--",
                "?state=DRAFT&state=CLOSED"
            })
    void anAddressThatMakesNoSenseStillAnswers(String query) {
        assertThat(world.get(world.draft("en").founder(), "/programs" + query)).hasStatusOk();
    }

    @Test
    void aLongListCostsAsManyStatementsAsAShortOne() throws Exception {
        long founder = world.founder("en");
        cast.program(founder);
        int few = Statements.during(() -> world.get(founder, "/programs"));
        for (int i = 0; i < 40; i++) {
            cast.program(founder);
        }

        assertThat(Statements.during(() -> world.get(founder, "/programs"))).isLessThanOrEqualTo(few + 1);
        assertThat(world.get(founder, "/programs?page=2")).bodyText().contains("41 programs");
    }

    @Test
    void anOpenProgramIsShownToEverybodyWithTheWayToApply() {
        Draft draft = world.draft("en");
        world.setUp(draft);
        jdbc.sql("update program set open_to_applications = true, state = 'ENROLLING' where id = ?")
                .param(draft.id())
                .update();

        assertThat(mvc.get().uri(draft.path("")).exchange())
                .bodyText()
                .contains("All pupils take part.", draft.path("/applications/new"))
                .doesNotContain("Flora", draft.path("/participants"), "class=\"tabs\"");
        long anybody = cast.person("Ana", "Anybody");
        assertThat(world.get(anybody, "/programs")).bodyText().contains(draft.slug());

        cast.state(draft.program(), "MATCHING");
        assertThat(mvc.get().uri(draft.path("")).exchange()).hasStatus(404);
        assertThat(world.get(anybody, draft.path(""))).hasStatus(404);
        assertThat(world.get(anybody, "/programs")).bodyText().doesNotContain(draft.slug());
    }

    @Test
    void whoAppliedOrIsInvitedReadsSo() {
        Draft draft = world.draft("en");
        long applicant = cast.person("Ana", "Applicant");
        long invited = cast.person("Ina", "Invited");
        participant(draft, applicant, "APPLIED");
        long invitation = participant(draft, invited, "INVITED");

        assertThat(world.get(applicant, draft.path("")))
                .bodyText()
                .contains("You have applied.")
                .doesNotContain("class=\"tabs\"");
        assertThat(world.get(invited, draft.path("")))
                .bodyText()
                .contains(draft.path("/participants/invitations/" + invitation));
    }

    @Test
    void tabsLeadOnlyWhereTheReaderMayGo() {
        Draft draft = world.draft("en");
        long evaluator = cast.person("Eva", "Evaluator");
        cast.role(draft.id(), evaluator, "EVALUATOR");
        long mentee = cast.person("Manuel", "Mentee");
        cast.participant(draft.program(), mentee, "MENTEE");

        assertThat(tabs(draft.founder(), draft))
                .containsExactly(
                        "",
                        "/participants",
                        "/match-runs",
                        "/relationships",
                        "/signals",
                        "/questionnaires",
                        "/report",
                        "/interaction",
                        "/evidence",
                        "/recognitions",
                        "/setup",
                        "/roles");
        assertThat(tabs(evaluator, draft)).containsExactly("", "/questionnaires", "/report");
        assertThat(tabs(mentee, draft)).containsExactly("", "/relationships", "/questionnaires");
        assertThat(tabs(cast.administrator(), draft))
                .containsExactly("", "/participants", "/questionnaires", "/report", "/roles");
    }

    private List<String> tabs(long person, Draft draft) {
        byte[] bytes = world.get(person, draft.path("")).getResponse().getContentAsByteArray();
        String html = new String(bytes, StandardCharsets.UTF_8);
        String nav = html.substring(html.indexOf("class=\"tabs\""));
        nav = nav.substring(0, nav.indexOf("</nav>"));
        List<String> addresses = new ArrayList<>();
        Matcher links = Pattern.compile("href=\"/programs/" + draft.slug() + "([^\"]*)\"")
                .matcher(nav);
        while (links.find()) {
            addresses.add(links.group(1));
        }
        return addresses;
    }

    private long participant(Draft draft, long person, String state) {
        return jdbc.sql("""
                        insert into participant (program_id, person_id, role, state, created_at)
                        values (?, ?, 'MENTEE', ?, now()) returning id
                        """).params(draft.id(), person, state).query(Long.class).single();
    }
}
