package org.mentorium.matching.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorium.testing.Cast.as;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.common.NotFound;
import org.mentorium.matching.requests.ChoosingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Statements;
import org.mentorium.wishes.RatherNots;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ApplicationTest
class MentorDirectoryTests {

    @Autowired
    MentorDirectory directory;

    @Autowired
    RatherNots ratherNots;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    ChoosingWorld world;
    Someone manuel;

    @BeforeEach
    void world() {
        world = new ChoosingWorld(cast, jdbc);
        manuel = world.mentee("Manuel");
    }

    @Test
    void whoCoversTheNeedStandsFirstWhateverElseTwoHaveInCommon() {
        Someone general = world.mentor("Gina", 3, "classroom management", "parents", "school law");
        Someone special = world.mentor("Ada", 1, "formative assessment");
        // The general mentor shares everything else with the mentee.
        for (Someone each : List.of(general, manuel)) {
            world.person(
                    each,
                    "languages = '{en,es,fr}', availability = '{mon 08-18}', goals = 'inclusion', skills_sought = '{parents}'");
        }
        assertThat(names(MentorFilter.need(""))).containsExactly("Gina Mentor", "Ada Mentor");
        assertThat(names(MentorFilter.need("formative assessment"))).containsExactly("Ada Mentor", "Gina Mentor");
        assertThat(rows(MentorFilter.need("formative assessment")).get(0).reasons())
                .first()
                .asString()
                .contains("formative assessment");
    }

    @Test
    void languageTimeAndFreePlacesNarrowIt() {
        Someone ana = world.mentor("Ana", 1, "rubrics");
        Someone ben = world.mentor("Ben", 0, "rubrics");
        world.person(ana, "languages = '{en,fr}', availability = '{mon 08-10}'");
        // Ten in the evening there is morning of the next day in Vienna, and afternoon in Greenwich.
        world.person(ben, "availability = '{sun 22-24}', time_zone = 'America/Mexico_City'");
        assertThat(names(MentorFilter.of("", "fr", null, null, null))).containsExactly("Ana Mentor");
        assertThat(names(MentorFilter.of("", null, "MONDAY", "MORNING", null))).containsExactlyInAnyOrder("Ana Mentor");
        assertThat(names(MentorFilter.of("", null, "MONDAY", null, null)))
                .containsExactlyInAnyOrder("Ana Mentor", "Ben Mentor");
        assertThat(names(MentorFilter.of("", null, null, "EVENING", null))).isEmpty();
        assertThat(names(MentorFilter.of("", null, null, null, "true"))).containsExactly("Ana Mentor");
        assertThat(names(MentorFilter.of("", "no such", "SOMEDAY", "NIGHT", null)))
                .isEmpty();
        assertThat(MentorFilter.of(null, null, DayOfWeek.MONDAY.name(), "NIGHT", null)
                        .part())
                .isNull();
    }

    @Test
    void whomARuleForbidsDoesNotExistHere() {
        Someone boss = world.mentor("Bea", 3);
        Someone foreign = world.mentor("Fay", 3);
        Someone shy = world.mentor("Shy", 3);
        Someone fine = world.mentor("Fin", 3);
        world.person(manuel, "line_manager_id = " + boss.person());
        world.person(foreign, "languages = '{de}'");
        ratherNots.say(world.viewer(shy), world.program.id(), manuel.participant());
        assertThat(names(MentorFilter.need(""))).containsExactly(fine.name());
        for (Someone hidden : List.of(boss, foreign, shy)) {
            assertThat(mvc.get()
                            .uri(world.path("/match-requests/new?mentor=" + hidden.participant()))
                            .with(as(manuel.person())))
                    .hasStatus(404);
        }
    }

    @Test
    void whereTheCoordinatorDecidesAloneThereIsNoDirectory() {
        world.set("decided_by = 'COORDINATOR'");
        assertThatThrownBy(() -> rows(MentorFilter.need(""))).isInstanceOf(NotFound.class);
        world.set("mentoring_type = 'FAST_TRACK'");
        assertThat(rows(MentorFilter.need(""))).isEmpty();
    }

    @Test
    void amongPeersNobodyChooses() {
        long peer = cast.person("Pia", "Peer");
        cast.participant(world.program, peer, "PEER");
        Someone ana = world.mentor("Ana", 1, "rubrics");
        assertThat(mvc.get().uri("/").with(as(manuel.person()))).bodyText().contains(world.path("/mentors"));
        for (String type : List.of("ONE_TO_ONE", "PEER", "RECIPROCAL")) {
            world.set("mentoring_type = '" + type + "'");
            for (String page : List.of("/mentors", "/match-requests/new?mentor=" + ana.participant())) {
                assertThat(mvc.get().uri(world.path(page)).with(as(peer)))
                        .as(type)
                        .hasStatus(404);
            }
        }
        assertThat(mvc.get().uri("/").with(as(manuel.person())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(world.path("/mentors"));
    }

    @Test
    void lastHereAndFreePlacesAreShownAndNoNumberOfHowWellSomebodySuits() {
        Someone ana = world.mentor("Ana", 2, "rubrics");
        jdbc.sql("insert into account (person_id, password_hash, changed_at, signed_in_at)"
                        + " values (?, 'x', now(), '2026-10-05 12:00Z')")
                .param(ana.person())
                .update();
        assertThat(mvc.get().uri(world.path("/mentors?q=rubrics")).with(as(manuel.person())))
                .hasStatusOk()
                .bodyText()
                .contains("2 free places.", "October 5, 2026", "Ana Mentor offers what you are looking for: rubrics.")
                .doesNotContain("score", "rank", "%");
    }

    @ParameterizedTest
    @CsvSource({"en, Find a mentor", "es, Buscar mentor", "fr, Trouver un mentor"})
    void thePageSpeaksTheReadersLanguage(String language, String title) {
        world.mentor("Ana", 1, "rubrics");
        world.person(manuel, "locale = '" + language + "'");
        world.set("decided_by = 'BOTH'");
        assertThat(mvc.get().uri(world.path("/mentors")).with(as(manuel.person())))
                .bodyText()
                .contains(title);
        for (String page :
                List.of("/mentors?q=rubrics&day=MONDAY&free=true", "/mentors", "/wishes", "/match-requests")) {
            assertThat(mvc.get().uri(world.path(page)).with(as(manuel.person())))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
    }

    @Test
    void aLongListCostsAsManyStatementsAsAShortOne() throws Exception {
        IntStream.range(0, 5).forEach(i -> world.mentor("Ann" + i, 1, "rubrics"));
        int few = Statements.during(() -> mvc.get()
                .uri(world.path("/mentors?q=rubrics"))
                .with(as(manuel.person()))
                .exchange());
        jdbc.sql("""
                        with people as (
                            insert into person (email, given_name, family_name, languages, skills_offered)
                            select 'many' || n || '.' || :slug || '@cast.example', 'Many' || n, 'Mentor', '{en}', '{rubrics}'
                            from generate_series(1, 500) n returning id)
                        insert into participant (program_id, person_id, role, state, created_at)
                        select :program, id, 'MENTOR', 'ADMITTED', now() from people
                        """)
                .param("slug", world.slug())
                .param("program", world.program.id())
                .update();
        int many = Statements.during(
                () -> assertThat(mvc.get().uri(world.path("/mentors?q=rubrics")).with(as(manuel.person())))
                        .bodyText()
                        .contains("505 mentors"));
        assertThat(many).isEqualTo(few).isPositive();
    }

    private List<String> names(MentorFilter filter) {
        return rows(filter).stream().map(MentorRow::name).toList();
    }

    private List<MentorRow> rows(MentorFilter filter) {
        return directory
                .page(world.viewer(manuel), world.slug(), filter, PageRequest.of(0, 20))
                .page()
                .getContent();
    }
}
