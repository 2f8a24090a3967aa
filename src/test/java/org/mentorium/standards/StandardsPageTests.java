package org.mentorium.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mentorium.testing.Cast.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.Viewer;
import org.mentorium.standards.Finding.State;
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
class StandardsPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Standards standards;

    private long coordinator;
    private Program program;

    @BeforeEach
    void aProgram() {
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
    }

    @Test
    void emptyProgramHasNothingToShowAndSaysSo() {
        assertThat(state(Practice.MATCHED)).isEqualTo(State.NOTHING_YET);
        assertThat(state(Practice.AIM)).isEqualTo(State.MISSING);
        assertThat(state(Practice.CONSENT)).isEqualTo(State.NOTHING_YET);
        assertThat(state(Practice.SOMEBODY)).isEqualTo(State.PARTLY);
    }

    @Test
    void everyPracticeFollowsTheRecords() {
        Pair met = cast.pair(program);
        Pair silent = cast.pair(program);
        run("update relationship set started_at = now() - interval '90 days' where id = ?", silent.id());
        assertThat(finding(Practice.MEETING)).isEqualTo(new Finding(Practice.MEETING, 1, 2));
        run("""
                insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode, created_at)
                values (?, 1, 'HELD', now() - interval '2 days', 'UTC', 60, 'ONLINE', now())
                """, silent.id());
        assertThat(state(Practice.MEETING)).isEqualTo(State.IN_PLACE);

        run(
                "insert into safeguarding (person_id, trained_on, recorded_at) values (?, current_date, now())",
                met.mentor());
        assertThat(finding(Practice.TRAINED)).isEqualTo(new Finding(Practice.TRAINED, 1, 2));
        run("insert into safeguarding (person_id, minor, recorded_at) values (?, true, now())", met.mentee());
        assertThat(state(Practice.CONSENT)).isEqualTo(State.MISSING);
        run("update safeguarding set guardian = 'G', consent_on = current_date where person_id = ?", met.mentee());
        assertThat(state(Practice.CONSENT)).isEqualTo(State.IN_PLACE);

        cast.agreement(met, "what we agreed");
        assertThat(finding(Practice.SIGNED)).isEqualTo(new Finding(Practice.SIGNED, 0, 2));
        for (long person : new long[] {met.mentor(), met.mentee()}) {
            run("""
                    insert into agreement_signature (agreement_version_id, person_id, signed_at)
                    select id, ?, now() from agreement_version where relationship_id = ?
                    """, person, met.id());
        }
        assertThat(finding(Practice.SIGNED)).isEqualTo(new Finding(Practice.SIGNED, 1, 2));

        cast.participant(program, cast.person("Nora", "New"), "MENTEE");
        assertThat(finding(Practice.MATCHED)).isEqualTo(new Finding(Practice.MATCHED, 2, 3));
        assertThat(state(Practice.PLACES)).isEqualTo(State.IN_PLACE);
        run("update program set mentor_capacity = 1 where id = ?", program.id());
        assertThat(finding(Practice.PLACES)).isEqualTo(new Finding(Practice.PLACES, 2, 3));
        assertThat(state(Practice.WITHIN_PLACES)).isEqualTo(State.IN_PLACE);

        run("update program set required_sessions = 1, aim = 'for something' where id = ?", program.id());
        assertThat(state(Practice.AIM)).isEqualTo(State.IN_PLACE);
        assertThat(finding(Practice.RECOGNISED)).isEqualTo(new Finding(Practice.RECOGNISED, 0, 2));
        run("insert into recognition (participant_id, given_at) values (?, now())", silent.menteeParticipant());
        assertThat(finding(Practice.RECOGNISED)).isEqualTo(new Finding(Practice.RECOGNISED, 1, 2));
        cast.role(program.id(), met.mentor(), "COORDINATOR");
        assertThat(state(Practice.SOMEBODY)).isEqualTo(State.IN_PLACE);
    }

    @Test
    void coordinatorsFollowLinksAndAdministratorsReadFiguresOthersNothing() throws Exception {
        Pair pair = cast.pair(program);
        mvc.perform(get(page()).with(as(coordinator)))
                .andExpect(content().string(containsString("/programs/" + program.slug() + "/setup/basics")));
        String seen = mvc.perform(get(page()).with(as(cast.administrator())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(seen).doesNotContain("/setup/basics");
        long evaluator = cast.person("Eva", "Evaluator");
        cast.role(program.id(), evaluator, "EVALUATOR");
        mvc.perform(get(page()).with(as(evaluator))).andExpect(status().isForbidden());
        mvc.perform(get(page()).with(as(pair.mentor()))).andExpect(status().isForbidden());
        mvc.perform(get(page()).with(as(cast.person("Sam", "Stranger")))).andExpect(status().isNotFound());
    }

    @Test
    void packOnPaperConformsToPdfUaInEveryLanguage() throws Exception {
        cast.pair(program);
        for (String[] language : new String[][] {{"en", "Recruitment"}, {"es", "Captación"}, {"fr", "Recrutement"}}) {
            jdbc.sql("update person set locale = ? where id = ?")
                    .params(language[0], coordinator)
                    .update();
            byte[] pdf = mvc.perform(get(page() + ".pdf").with(as(coordinator)))
                    .andExpect(content().contentType("application/pdf"))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(PdfUa.problems(pdf)).as(language[0]).isEmpty();
            assertThat(PdfUa.text(pdf)).contains(language[1]);
        }
    }

    @Test
    void costsTheSameForOnePairAndForTwenty() throws Exception {
        cast.pair(program);
        mvc.perform(get(page()).with(as(coordinator)));
        int one = Statements.during(() -> mvc.perform(get(page()).with(as(coordinator))));
        for (int i = 0; i < 19; i++) {
            cast.pair(program);
        }
        assertThat(Statements.during(() -> mvc.perform(get(page()).with(as(coordinator)))))
                .isEqualTo(one);
    }

    private State state(Practice practice) {
        return finding(practice).state();
    }

    private Finding finding(Practice practice) {
        Viewer viewer =
                new Viewer(coordinator, "Carla", "c@cast.example", false, false, Locale.ENGLISH, ZoneOffset.UTC);
        return standards.pack(viewer, program.slug()).findings().stream()
                .filter(finding -> finding.practice() == practice)
                .findFirst()
                .orElseThrow();
    }

    private void run(String sql, Object... params) {
        jdbc.sql(sql).params(params).update();
    }

    private String page() {
        return "/programs/" + program.slug() + "/standards";
    }
}
