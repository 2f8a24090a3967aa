package org.mentorium.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.programs.ProgramsWorld.Draft;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class PlanActivityPagesTests {

    private static final List<String> FIELDS = List.of(
            "section=C. Closing",
            "activityTitle=Celebrating",
            "activityDescription=Together",
            "plannedHours=1.5",
            "planMode=COLLABORATIVE",
            "version=0");

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

    @Test
    void anActivityIsAddedOnceHoweverOftenItIsSent() {
        List<String> fields = new ArrayList<>(FIELDS);
        fields.add("token=" + UUID.randomUUID());

        post("", fields);
        post("", fields);

        List<PlanActivityRow> plan = programs.planActivities(draft.id());
        assertThat(plan).hasSize(8);
        assertThat(plan.get(7).section()).isEqualTo("C. Closing");
        assertThat(plan.get(7).hours()).isEqualByComparingTo("1.5");
    }

    @Test
    void anActivityOfAnEarlierSectionStandsWithItsOwn() {
        List<String> fields = new ArrayList<>(FIELDS);
        fields.replaceAll(field -> field.startsWith("section=") ? "section=A. Mentoring" : field);
        fields.add("token=" + UUID.randomUUID());

        post("", fields);

        assertThat(titles()).element(4).isEqualTo("Celebrating");
    }

    @Test
    void anActivityIsChangedAndAStaleChangeShowsBothTexts() {
        long id = first();
        assertThat(post("/" + id, FIELDS)).hasStatus(303);
        List<String> late = new ArrayList<>(FIELDS);
        late.replaceAll(field -> field.startsWith("activityTitle=") ? "activityTitle=Parting" : field);

        MvcTestResult answer = post("/" + id, late);

        assertThat(answer).hasStatus(409);
        assertThat(answer).bodyText().contains("Celebrating").contains("Parting");
    }

    @Test
    void whoEditsAnActivityDoesNotMindThatItMoves() {
        long id = first();
        post("/" + id + "/position", List.of("up=false"));

        assertThat(post("/" + id, FIELDS)).hasStatus(303);
    }

    @Test
    void activitiesAndSectionsMoveByButtons() {
        List<String> before = titles();
        post("/" + first() + "/position", List.of("up=false"));
        assertThat(titles()).startsWith(before.get(1), before.get(0));

        post("/" + first() + "/position", List.of("section=true", "up=false"));
        assertThat(programs.plan(draft.id()).sections())
                .extracting(PlanSection::name)
                .containsExactly("B. Piloting in class", "A. Mentoring");
    }

    @Test
    void anActivityIsRemovedUnlessSessionsCountTowardsIt() {
        long removed = first();
        post("/" + removed + "/removal", List.of());
        assertThat(programs.planActivities(draft.id())).hasSize(6);

        long used = first();
        long relationship = cast.pair(draft.program()).id();
        jdbc.sql("""
                insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode,
                                               plan_activity_id, created_at)
                values (?, 1, 'HELD', now(), 'UTC', 60, 'ONLINE', ?, now())
                """).params(relationship, used).update();
        MvcTestResult answer = post("/" + used + "/removal", List.of());
        assertThat(answer).hasStatus(303).redirectedUrl().isEqualTo(draft.path("/plan-activities/" + used));
        assertThat(programs.planActivities(draft.id())).hasSize(6);
    }

    @Test
    void aPlanLeftAsItIsIsDone() {
        assertThat(world.get(draft.founder(), draft.path("/plan-activities")))
                .bodyText()
                .contains("The plan is right as it is")
                .contains("7 activities, 20 hours");

        world.post(draft.founder(), draft.path("/setup/plan"), List.of());

        assertThat(world.get(draft.founder(), draft.path("/setup"))).bodyText().contains("1 of 8");
        assertThat(world.get(draft.founder(), draft.path("/plan-activities")))
                .bodyText()
                .doesNotContain("The plan is right as it is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "section=",
                "activityTitle=",
                "plannedHours=-1",
                "plannedHours=1000",
                "plannedHours=0.125",
                "plannedHours=two",
                "planMode=FLYING"
            })
    void badInputIsNamedAtItsFieldAndKept(String field) {
        String name = field.substring(0, field.indexOf('='));
        List<String> fields = new ArrayList<>(FIELDS);
        fields.removeIf(each -> each.startsWith(name + "="));
        fields.add(field);
        fields.add("token=" + UUID.randomUUID());

        MvcTestResult answer = post("", fields);

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("id=\"" + name + "-problem\"").contains("Together");
    }

    @Test
    void theActivityOfAnotherProgramIsNotThere() {
        Draft other = world.draft("en");
        long theirs = programs.planActivities(other.id()).get(0).id();

        assertThat(world.get(draft.founder(), draft.path("/plan-activities/" + theirs)))
                .hasStatus(404);
        assertThat(post("/" + theirs, FIELDS)).hasStatus(404);
        assertThat(post("/" + theirs + "/removal", List.of())).hasStatus(404);
        assertThat(world.get(draft.founder(), draft.path("/plan-activities/x"))).hasStatus(404);
        assertThat(world.get(draft.founder(), draft.path("/plan-activities/99999999999999999999")))
                .hasStatus(404);
    }

    private MvcTestResult post(String address, List<String> fields) {
        return world.post(draft.founder(), draft.path("/plan-activities" + address), fields);
    }

    private long first() {
        return programs.planActivities(draft.id()).get(0).id();
    }

    private List<String> titles() {
        return programs.planActivities(draft.id()).stream()
                .map(PlanActivityRow::title)
                .toList();
    }
}
