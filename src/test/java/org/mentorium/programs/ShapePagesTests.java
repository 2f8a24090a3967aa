package org.mentorium.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.programs.ProgramsWorld.Draft;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a mentoring type needs besides is set on a page of its own, and only the type's. */
@ApplicationTest
class ShapePagesTests {

    private ProgramsWorld world;
    private Draft draft;

    @Autowired
    private Programs programs;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void open(@Autowired MockMvcTester mvc) {
        world = new ProgramsWorld(mvc, cast, jdbc);
        draft = world.draft("en");
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP, en, Fewest mentees of a group",
        "GROUP, es, Mínimo de personas mentoradas por grupo",
        "TEAM, fr, Sinon un mentor de chaque domaine",
        "NEAR_PEER, en, How many year groups a mentor is ahead at most",
        "CROSS, en, Mentees that one organisation takes from another one at most",
        "HUB_AND_SPOKE, en, Program that is matched in the same run",
        "ONE_TO_ONE, en, This kind of mentoring needs nothing besides."
    })
    void thePageAsksForWhatTheTypeNeeds(String type, String language, String words) {
        type(type);
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, draft.founder())
                .update();
        assertThat(world.get(draft.founder(), draft.path("/setup/shape")))
                .hasStatusOk()
                .bodyText()
                .contains(words)
                .doesNotContain("??");
        var list = assertThat(world.get(draft.founder(), draft.path("/setup"))).bodyText();
        if (type.equals("ONE_TO_ONE")) {
            list.doesNotContain("/setup/shape");
        } else {
            list.contains("/setup/shape").doesNotContain("??");
        }
    }

    @Test
    void sizesOfGroupsAreSaved() {
        type("GROUP");
        assertThat(save(
                        "groupMentors=2",
                        "groupLeast=8",
                        "groupMost=12",
                        "groupCompany=MIXED",
                        "groupCompanyBy=organisation",
                        "groupSharedHour=true"))
                .isEqualTo(303);
        Shape shape = shape();
        assertThat(shape.groupMentors()).isEqualTo(2);
        assertThat(shape.groupMost()).isEqualTo(12);
        assertThat(shape.groupCompany()).isEqualTo(Company.MIXED);
        assertThat(shape.groupCompanyBy()).containsExactly("organisation");
        assertThat(save("groupMentors=1", "groupLeast=7", "groupMost=6", "groupCompany=ANY"))
                .isEqualTo(422);
        assertThat(save("groupMentors=1", "groupLeast=3", "groupMost=6", "groupCompany=ALIKE"))
                .isEqualTo(422);
        assertThat(save("groupMentors=9", "groupLeast=x", "groupMost=6", "groupCompany=ANY"))
                .isEqualTo(422);
        assertThat(shape().groupLeast()).isEqualTo(8);
    }

    @Test
    void partsOfATeamAreSidesOrExpertises() {
        type("TEAM");
        assertThat(shape().sides()).isTrue();
        assertThat(save("teamParts=Research\nTeaching\n\nCareer")).isEqualTo(303);
        assertThat(shape().teamParts()).containsExactly("Research", "Teaching", "Career");
        assertThat(save("teamParts=")).isEqualTo(422);
        assertThat(save("teamParts=a;b")).isEqualTo(422);
        assertThat(save("teamSides=true")).isEqualTo(303);
        assertThat(shape().sides()).isTrue();
    }

    @Test
    void quotasAreSavedForTwoOrganisationsInParticular() {
        type("CROSS");
        long north = cast.organisation();
        long south = cast.organisation();
        for (long organisation : List.of(north, south)) {
            jdbc.sql("insert into program_organisation (program_id, organisation_id) values (?, ?)")
                    .params(draft.id(), organisation)
                    .update();
        }
        String between = north + "-" + south;
        assertThat(world.get(draft.founder(), draft.path("/setup/shape")))
                .bodyText()
                .contains("quotas[" + between + "]")
                .doesNotContain("??");
        assertThat(save("quota=4", "quotas[" + between + "]=2")).isEqualTo(303);
        assertThat(shape().quota()).isEqualTo(4);
        assertThat(shape().quotas()).containsExactly(java.util.Map.entry(between, 2));
        assertThat(save("quota=-1")).isEqualTo(422);
        assertThat(save("quota=", "quotas[" + between + "]=many")).isEqualTo(422);
        assertThat(save("quota=")).isEqualTo(303);
        assertThat(shape().quota()).isNull();
        assertThat(shape().quotas()).isEmpty();
    }

    @Test
    void anotherProgramOfTheSameCoordinatorIsLinked() {
        type("HUB_AND_SPOKE");
        Cast.Program other = cast.program(draft.founder());
        assertThat(world.get(draft.founder(), draft.path("/setup/shape")))
                .bodyText()
                .contains("Program " + other.slug());
        assertThat(save("linkedProgram=" + other.id())).isEqualTo(303);
        assertThat(shape().linkedProgramId()).isEqualTo(other.id());
        assertThat(save("linkedProgram=999999999")).isEqualTo(422);
        assertThat(save("linkedProgram=" + draft.id())).isEqualTo(422);
        type("NEAR_PEER");
        assertThat(save("yearGap=2")).isEqualTo(303);
        assertThat(shape().yearGap()).isEqualTo(2);
        assertThat(save("yearGap=")).isEqualTo(422);
    }

    @Test
    void twoWhoSaveSeeAllOfTheTypeAndNothingOfOthers() {
        type("GROUP");
        assertThat(stale("groupMentors=2", "groupCompany=MIXED", "groupCompanyBy=experience"))
                .hasStatus(409)
                .bodyText()
                .contains("Alike or different in", "Years in the profession")
                .doesNotContain("Otherwise one mentor", "year groups", "another one at most", "??");
        type("CROSS");
        long north = cast.organisation();
        long south = cast.organisation();
        assertThat(stale("quota=3", "quotas[" + north + "-" + south + "]=2"))
                .hasStatus(409)
                .bodyText()
                .containsPattern("School [0-9]+ for School [0-9]+: 2")
                .doesNotContain("Fewest mentees", "??");
        type("HUB_AND_SPOKE");
        Cast.Program other = cast.program(draft.founder());
        assertThat(stale("linkedProgram=" + other.id()))
                .hasStatus(409)
                .bodyText()
                .contains("Program " + other.slug());
        Cast.Program foreign = cast.program(cast.person("Olga", "Other"));
        assertThat(stale("linkedProgram=" + foreign.id()))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("Program " + foreign.slug());
    }

    private MvcTestResult stale(String... fields) {
        List<String> all = new java.util.ArrayList<>(List.of(fields));
        all.add("version=99");
        return world.post(draft.founder(), draft.path("/setup/shape"), all);
    }

    private void type(String type) {
        world.type(draft, type);
    }

    private Shape shape() {
        return programs.policy(draft.id()).shape();
    }

    private int save(String... fields) {
        int version = jdbc.sql(
                        "select coalesce(max(version), 0) from setup_task where program_id = ? and task = 'SHAPE'")
                .param(draft.id())
                .query(Integer.class)
                .single();
        List<String> all = new java.util.ArrayList<>(List.of(fields));
        all.add("version=" + version);
        return world.post(draft.founder(), draft.path("/setup/shape"), all)
                .getResponse()
                .getStatus();
    }
}
