package org.mentorium.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.questionnaires.Browser.location;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mentorium.common.Viewer;
import org.mentorium.instruments.Phase;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.questionnaires.Browser;
import org.mentorium.results.Group;
import org.mentorium.results.PairResult;
import org.mentorium.results.Results;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The main job of questionnaires, through the pages alone: thirty people answer before and after. */
@ApplicationTest
class BeforeAndAfterTests {

    private static final int PEOPLE = 30;
    private static final int ANSWERED_ONLY_BEFORE = 3;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ProgramScopes scopes;

    @Autowired
    Results results;

    private record Respondent(Browser browser, long participant) {}

    @Test
    void thirtyPeopleAnswerBeforeAndAfterAndTheirPairsAreCompared() {
        long coordinatorId = cast.person("Cora", "Coordinator");
        Browser coordinator = new Browser(mvc, coordinatorId);
        Program program = cast.program(coordinatorId);
        List<Respondent> people = people(program);
        String here = location(coordinator.post(
                "/programs/" + program.slug() + "/questionnaires",
                "instrument",
                "inclusive-teaching",
                "phases",
                "PRE",
                "phases",
                "POST",
                "audience",
                "BOTH"));
        coordinator.post(here + "/publication", "version", "0");

        long before = open(coordinator, here, Phase.PRE);
        for (int i = 0; i < PEOPLE; i++) {
            answer(people.get(i), before, 1 + i % 2);
        }
        coordinator.post(here + "/rounds/" + before + "/closure");
        long after = open(coordinator, here, Phase.POST);
        for (int i = ANSWERED_ONLY_BEFORE; i < PEOPLE; i++) {
            answer(people.get(i), after, 3);
        }
        assertThat(coordinator.get(here + "/rounds/" + after)).bodyText().contains("27 of 30");
        assertThat(coordinator.get(here + "/results"))
                .hasStatusOk()
                .bodyText()
                .contains("Its figures come when it has closed.");
        coordinator.post(here + "/rounds/" + after + "/closure");

        // Three left, so five are left out by lot and the three answers cannot be worked out.
        PairResult pair = pair(coordinatorId, program);
        assertThat(pair.n()).isEqualTo(22);
        assertThat(pair.aside()).isEqualTo(5);
        assertThat(pair.onlyBefore()).isEqualTo(3);
        PairResult.Change change = Objects.requireNonNull(pair.change());
        assertThat(change.figures().after().mean()).isEqualTo(3.0);
        assertThat(change.higher()).isEqualTo(22);
        assertThat(coordinator.get(here + "/results"))
                .hasStatusOk()
                .bodyText()
                .contains("5 left out by lot", "22, 0, 0")
                .doesNotContain("Person");
        assertThat(coordinator.get(here + "/results/rounds/" + after + "/answers/support"))
                .hasStatusOk()
                .bodyText()
                .contains("27 people wrote something", "I said 3.")
                .doesNotContain("Person");
        coordinator.post(here + "/rounds/" + after + "/opening");
        assertThat(coordinator.get(here + "/rounds/" + after))
                .as("one more answer would be the difference to what was seen")
                .bodyText()
                .contains("Closed");
    }

    private List<Respondent> people(Program program) {
        List<Respondent> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            long person = cast.person("Pia", "Person" + i);
            people.add(new Respondent(
                    new Browser(mvc, person), cast.participant(program, person, i % 3 == 0 ? "MENTOR" : "MENTEE")));
        }
        return people;
    }

    private long open(Browser coordinator, String here, Phase phase) {
        long round = jdbc.sql("select id from questionnaire_round where questionnaire_id = ? and phase = ?")
                .params(Long.parseLong(here.substring(here.lastIndexOf('/') + 1)), phase.name())
                .query(Long.class)
                .single();
        coordinator.post(here + "/rounds/" + round + "/opening");
        return round;
    }

    private static void answer(Respondent person, long round, int value) {
        String response = location(person.browser()
                        .post(
                                "/responses",
                                "round",
                                Long.toString(round),
                                "participant",
                                Long.toString(person.participant())))
                .replace("/items/1", "");
        String next = response + "/items/1";
        for (int number = 1; number <= 5; number++) {
            next = location(
                    person.browser().post(next, "answer", Integer.toString(value), "version", "0", "go", "NEXT"));
        }
        next = location(person.browser().post(next, "answer", "I said " + value + ".", "version", "0", "go", "NEXT"));
        assertThat(next).isEqualTo(response);
        assertThat(person.browser().post(response + "/submission")).hasStatus(303);
    }

    private PairResult pair(long coordinator, Program program) {
        Viewer viewer = new Viewer(coordinator, "", "", false, false, Locale.ENGLISH, ZoneOffset.UTC);
        return results.all(scopes.findVisible(viewer, program.slug())).stream()
                .flatMap(each -> each.pairs().stream())
                .filter(result -> result.key().equals("tools") && result.group().equals(Group.ALL))
                .findFirst()
                .orElseThrow();
    }
}
