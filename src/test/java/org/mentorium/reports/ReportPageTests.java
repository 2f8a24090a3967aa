package org.mentorium.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mentorium.testing.Cast.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.PdfUa;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class ReportPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private long coordinator;
    private Program program;

    @BeforeEach
    void aProgram() {
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
    }

    @Test
    void whatHasNotBegunHasNothingToWithhold() throws Exception {
        assertThat(csv()).contains("sessions,held,all,,0,0,sessions").doesNotContain("withheld");
    }

    @Test
    void figuresAboutFewerThanFivePeopleAreWithheld() throws Exception {
        hold(cast.pair(program), 60);
        hold(cast.pair(program), 60);

        assertThat(csv())
                .contains("sessions,held,all,,4,,withheld")
                .contains("completion,completion,all,,4,,withheld")
                .contains("participation,admitted,mentees,,2,2,people");
        hold(cast.pair(program), 90);
        assertThat(csv()).contains("sessions,held,all,,6,3,sessions").contains("hours,hours,all,held,6,3.5,hours");
    }

    @Test
    void hoursStandAgainstThePlanBySection() throws Exception {
        long activity = cast.activity(program, "Analysis", 2);
        for (int i = 0; i < 3; i++) {
            Pair pair = cast.pair(program);
            hold(pair, 90);
            jdbc.sql("update mentoring_session set plan_activity_id = ? where relationship_id = ?")
                    .params(activity, pair.id())
                    .update();
        }
        assertThat(csv()).contains("hours,hours,A,planned,6,6,hours").contains("hours,hours,A,held,6,4.5,hours");
        assertThat(mvc.perform(get(address("")).with(as(coordinator)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Hours held against the plan", ">4.5 / 6</text>");
    }

    @Test
    void sectionCalledAllIsNotTheTotal() throws Exception {
        cast.activity(program, "Analysis", 2);
        jdbc.sql("update plan_activity set section = 'all' where program_id = ?")
                .param(program.id())
                .update();
        for (int i = 0; i < 3; i++) {
            hold(cast.pair(program), 90);
        }
        assertThat(csv())
                .contains("hours,hours,all,held,6,4.5,hours")
                .contains("hours,hours,none,held,6,4.5,hours")
                .contains("hours,hours,\"\"\"all\"\"\",held,6,0,hours");
    }

    @Test
    void completionCountsWhatTheProgramAsksFor() throws Exception {
        jdbc.sql("update program set required_sessions = 2, required_hours = 2 where id = ?")
                .param(program.id())
                .update();
        for (int i = 0; i < 4; i++) {
            Pair pair = cast.pair(program);
            hold(pair, 60);
            if (i > 0) {
                hold(pair, 60);
            }
        }
        assertThat(csv())
                .contains("completion,complete,all,,8,3,relationships")
                .contains("completion,completion,all,,8,0.75,share");
    }

    @Test
    void coordinatorEvaluatorAndAdministratorReadItOthersDoNot() throws Exception {
        Pair pair = cast.pair(program);
        long evaluator = cast.person("Eva", "Evaluator");
        cast.role(program.id(), evaluator, "EVALUATOR");
        for (long reader : new long[] {coordinator, evaluator, cast.administrator()}) {
            mvc.perform(get(address("")).with(as(reader))).andExpect(status().isOk());
            mvc.perform(get(address(".xlsx")).with(as(reader))).andExpect(status().isOk());
        }
        mvc.perform(get(address("")).with(as(pair.mentor()))).andExpect(status().isForbidden());
        mvc.perform(get(address(".csv")).with(as(pair.mentee()))).andExpect(status().isForbidden());
        mvc.perform(get(address("")).with(as(cast.person("Sam", "Stranger")))).andExpect(status().isNotFound());
    }

    @Test
    void pageReadsInSpanishAndFrench() throws Exception {
        cast.pair(program);
        for (String[] language : new String[][] {{"es", "Quiénes participaron"}, {"fr", "Qui a participé"}}) {
            jdbc.sql("update person set locale = ? where id = ?")
                    .params(language[0], coordinator)
                    .update();
            mvc.perform(get(address("")).with(as(coordinator)))
                    .andExpect(content().string(containsString(language[1])));
        }
    }

    @Test
    void reportOnPaperConformsToPdfUaInEveryLanguage() throws Exception {
        for (int i = 0; i < 5; i++) {
            hold(cast.pair(program), 60);
        }
        for (String[] language :
                new String[][] {{"en", "Who took part"}, {"es", "Quiénes participaron"}, {"fr", "Qui a participé"}}) {
            jdbc.sql("update person set locale = ? where id = ?")
                    .params(language[0], coordinator)
                    .update();
            byte[] pdf = mvc.perform(get(address(".pdf")).with(as(coordinator)))
                    .andExpect(content().contentType("application/pdf"))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(PdfUa.problems(pdf)).as(language[0]).isEmpty();
            assertThat(PdfUa.text(pdf)).contains(language[1]);
        }
    }

    @Test
    void costsTheSameForOnePairAndForForty() throws Exception {
        hold(cast.pair(program), 60);
        mvc.perform(get(address("")).with(as(coordinator)));
        int one = Statements.during(() -> mvc.perform(get(address("")).with(as(coordinator))));
        for (int i = 0; i < 39; i++) {
            hold(cast.pair(program), 60);
        }
        int forty = Statements.during(() -> mvc.perform(get(address("")).with(as(coordinator))));
        assertThat(forty).isEqualTo(one);
    }

    private void hold(Pair pair, int minutes) {
        jdbc.sql("""
                insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode, created_at)
                select :id, coalesce(max(number), 0) + 1, 'HELD', now() - interval '1 day', 'UTC', :minutes, 'ONLINE', now()
                from mentoring_session where relationship_id = :id
                """).param("id", pair.id()).param("minutes", minutes).update();
    }

    private String csv() throws Exception {
        return mvc.perform(get(address(".csv")).with(as(coordinator)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String address(String ending) {
        return "/programs/" + program.slug() + "/report" + ending;
    }
}
