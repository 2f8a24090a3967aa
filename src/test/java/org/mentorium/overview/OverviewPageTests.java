package org.mentorium.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mentorium.testing.Cast.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class OverviewPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private long administrator;
    private long coordinator;
    private Program program;
    private long organisation;

    @BeforeEach
    void aProgramOfAnOrganisationOfItsOwn() {
        administrator = cast.administrator();
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        organisation = cast.organisation();
        jdbc.sql("insert into program_organisation (program_id, organisation_id) values (?, ?)")
                .params(program.id(), organisation)
                .update();
        jdbc.sql("update program set required_sessions = 1 where id = ?")
                .param(program.id())
                .update();
    }

    @Test
    void programsStandSideBySideAndWhatFewDidIsWithheld() throws Exception {
        hold(cast.pair(program), 60);
        cast.pair(program);
        assertThat(csv("/overview/programs.csv")).contains("RUNNING").contains(",2,2,2,,,");
        hold(cast.pair(program), 90);
        String whole = csv("/overview/programs.csv");
        assertThat(whole).contains(",3,3,3,2,2.5,0.66");
        mvc.perform(get("/overview").param("organisation", "" + organisation).with(as(administrator)))
                .andExpect(content().string(containsString("/programs/" + program.slug() + "/report")))
                .andExpect(content().string(containsString("67")));
    }

    @Test
    void loadOfAMentorIsCountedOverAllPrograms() throws Exception {
        Program second = cast.program(coordinator);
        long mentor = cast.person("Zora", "Zealous");
        jdbc.sql("update person set capacity = 1, organisation_id = ? where id = ?")
                .params(organisation, mentor)
                .update();
        cast.pair(program, mentor, cast.person("Manuel", "Mentee"));
        assertThat(csv("/overview/mentors.csv")).contains("Zora Zealous").contains(",1,1,1,1");
        assertThat(csv("/overview/mentors.csv", "over", "true")).doesNotContain("Zora");
        Pair other = cast.pair(second, mentor, cast.person("Minna", "Mentee"));
        assertThat(csv("/overview/mentors.csv")).contains(",2,2,2,1");
        assertThat(csv("/overview/mentors.csv", "over", "true")).contains("Zora");
        jdbc.sql("update relationship set state = 'CLOSED', closed_at = now() where id = ?")
                .param(other.id())
                .update();
        assertThat(csv("/overview/mentors.csv")).contains(",1,1,1,1");
    }

    @Test
    void pagesNameNoMenteeAndNoPair() throws Exception {
        Pair pair = cast.pair(program);
        jdbc.sql("update person set family_name = 'Nobodyknows', organisation_id = ? where id = ?")
                .params(organisation, pair.mentee())
                .update();
        for (String page : List.of("/overview", "/overview/mentors", "/overview/organisations")) {
            mvc.perform(get(page).with(as(administrator)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Nobodyknows"))))
                    .andExpect(content().string(not(containsString("/relationships/"))));
        }
    }

    @Test
    void onlyAdministratorsReadIt() throws Exception {
        for (String page :
                List.of("/overview", "/overview/mentors", "/overview/organisations", "/overview/programs.xlsx")) {
            mvc.perform(get(page).with(as(coordinator))).andExpect(status().isForbidden());
        }
    }

    @Test
    void nonsenseInTheAddressIsLeftOut() throws Exception {
        mvc.perform(get("/overview?year=abc&organisation=99999999999999999999&q=%00&sort=-nothing&page=-3")
                        .with(as(administrator)))
                .andExpect(status().isOk());
        mvc.perform(get("/overview/mentors?over=perhaps&organisation=-1").with(as(administrator)))
                .andExpect(status().isOk());
    }

    @Test
    void costsTheSameForOneAndForTwenty() throws Exception {
        cast.pair(program);
        int one = cost();
        for (int i = 0; i < 19; i++) {
            cast.pair(cast.program(coordinator));
        }
        assertThat(cost()).isEqualTo(one);
    }

    private int cost() throws Exception {
        mvc.perform(get("/overview").with(as(administrator)));
        int statements = 0;
        for (String page : List.of("/overview", "/overview/mentors", "/overview/organisations")) {
            statements += Statements.during(() -> mvc.perform(get(page).with(as(administrator))));
        }
        return statements;
    }

    private void hold(Pair pair, int minutes) {
        jdbc.sql("""
                        insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode,
                                                       created_at)
                        values (?, 1, 'HELD', now() - interval '2 days', 'UTC', ?, 'ONLINE', now())
                        """).params(pair.id(), minutes).update();
    }

    private String csv(String address, String... more) throws Exception {
        var asked = get(address).param("organisation", "" + organisation).with(as(administrator));
        for (int i = 0; i + 1 < more.length; i += 2) {
            asked.param(more[i], more[i + 1]);
        }
        return mvc.perform(asked)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
