package org.mentorium.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.questionnaires.Questionnaires;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class ReportComparisonTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Questionnaires questionnaires;

    private long coordinator;
    private Program program;
    private Program earlier;

    @BeforeEach
    void twoEditions() {
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        earlier = cast.program(coordinator);
        hold(program, 3);
        hold(earlier, 5);
    }

    @Test
    void figuresOfTwoEditionsStandSideBySide() throws Exception {
        assertThat(read(".csv", coordinator, earlier))
                .contains(program.slug() + ",sessions,held,all,,6,3,sessions")
                .contains(earlier.slug() + ",sessions,held,all,,10,5,sessions");
        assertThat(read("", coordinator, earlier))
                .contains("Another edition: made of the same blueprint")
                .contains("Held in a relationship, on average")
                .contains("n 10");
    }

    @Test
    void whatOneWithholdsIsWithheldBesideOthersAndNoSumTellsIt() throws Exception {
        Program small = cast.program(coordinator);
        hold(small, 2);
        String csv = read(".csv", coordinator, earlier, small);
        assertThat(csv).contains(small.slug() + ",sessions,held,all,,4,,withheld");
        assertThat(csv.lines().skip(1).map(row -> row.replaceAll(",.*", "")).distinct())
                .containsExactlyInAnyOrder(program.slug(), earlier.slug(), small.slug());
        assertThat(csv).doesNotContain(",10,sessions");
    }

    @Test
    void chapterThatOneReportLeavesOutIsNotShownBesideOthers() throws Exception {
        assertThat(read(".csv", coordinator, earlier)).contains(earlier.slug() + ",sessions,held");
        jdbc.sql("insert into report_choice (program_id, left_out, version) values (?, '{sessions}', 1)")
                .param(earlier.id())
                .update();
        assertThat(read(".csv", coordinator, earlier))
                .contains(earlier.slug() + ",completion,")
                .doesNotContain(",sessions,held");
    }

    @Test
    void onlyProgramsWhoseReportTheReaderMayReadCanBeChosen() throws Exception {
        Program foreign = cast.program(cast.person("Otto", "Other"));
        hold(foreign, 5);
        assertThat(read("", coordinator, foreign)).doesNotContain(foreign.slug());
        assertThat(read(".csv", coordinator, foreign)).doesNotContain(foreign.slug());
        assertThat(read(".csv", cast.administrator(), foreign))
                .contains(foreign.slug() + ",sessions,held,all,,10,5,sessions");
        long mentor = cast.pair(program).mentor();
        mvc.perform(get(address("")).with(as(mentor))).andExpect(status().isForbidden());
        mvc.perform(get(address(""))
                        .param("with", "\0", "no such program", "x".repeat(3000))
                        .with(as(coordinator)))
                .andExpect(status().isOk());
    }

    @Test
    void sameQuestionIsComparedAndAnotherIsNot() throws Exception {
        Program one = new ReportCast(cast, jdbc, questionnaires).program(coordinator);
        Program other = new ReportCast(cast, jdbc, questionnaires)
                .asking("How sure are you")
                .program(coordinator);
        String csv = mvc.perform(get("/programs/" + one.slug() + "/report-comparison.csv")
                        .param("with", other.slug())
                        .with(as(coordinator)))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
        assertThat(csv)
                .contains(one.slug() + ",change,inclusive-teaching/impact,all,change,16,0,points")
                .doesNotContain("inclusive-teaching/tools");
    }

    @Test
    void costsTheSameForOnePairAndForMany() throws Exception {
        read("", coordinator, earlier);
        int few = Statements.during(() -> read("", coordinator, earlier));
        hold(earlier, 20);
        assertThat(Statements.during(() -> read("", coordinator, earlier))).isEqualTo(few);
    }

    private void hold(Program where, int pairs) {
        for (int i = 0; i < pairs; i++) {
            Pair pair = cast.pair(where);
            jdbc.sql("""
                    insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode, created_at)
                    values (?, 1, 'HELD', now() - interval '1 day', 'UTC', 60, 'ONLINE', now())
                    """).param(pair.id()).update();
        }
    }

    private String read(String ending, long reader, Program... others) throws Exception {
        var asked = get(address(ending)).with(as(reader));
        for (Program other : others) {
            asked.param("with", other.slug());
        }
        return mvc.perform(asked)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private String address(String ending) {
        return "/programs/" + program.slug() + "/report-comparison" + ending;
    }
}
