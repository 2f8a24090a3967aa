package org.mentorium.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.programs.ProgramsWorld.Draft;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class SetupPagesTests {

    private static final List<String> PAGES = List.of(
            "",
            "/setup",
            "/setup/basics",
            "/setup/calendar",
            "/setup/joining",
            "/setup/matching",
            "/setup/requirements",
            "/plan-activities",
            "/plan-activities/new",
            "/roles",
            "/steps/new");

    private ProgramsWorld world;

    @BeforeEach
    void open(@Autowired MockMvcTester mvc, @Autowired Cast cast, @Autowired JdbcClient jdbc) {
        world = new ProgramsWorld(mvc, cast, jdbc);
    }

    @ParameterizedTest
    @CsvSource({"en,Matching policy", "es,Criterios de asignación", "fr,Critères de mise en relation"})
    void everyPageOfADraftIsShownInTheReadersLanguage(String language, String word) {
        Draft draft = world.draft(language);

        for (String page : PAGES) {
            MvcTestResult answer = world.get(draft.founder(), draft.path(page));
            assertThat(answer).as(page).hasStatusOk();
            assertThat(answer)
                    .as(page)
                    .bodyText()
                    .contains("lang=\"" + language + "\"")
                    .doesNotContain("??");
        }
        assertThat(world.get(draft.founder(), draft.path("/setup"))).bodyText().contains(word);
    }
}
