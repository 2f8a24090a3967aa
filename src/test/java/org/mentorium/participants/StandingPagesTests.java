package org.mentorium.participants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.participants.Asking.field;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a mentor of a team is there for, and whose year is which: said by coordinators, read on the page and in the file. */
@ApplicationTest
class StandingPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private Asking ask;
    private long coordinator;
    private Program program;
    private String list;

    @BeforeEach
    void aTeamProgram() {
        ask = new Asking(mvc, jdbc);
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        list = "/programs/" + program.slug() + "/participants";
    }

    @Test
    void expertiseAndYearGroupStandOnThePageAndInTheFile() {
        type("TEAM", "{Law,Design}");
        long mentor = cast.participant(program, cast.person("Mia", "Mentor"), "MENTOR");
        assertThat(ask.post(
                        coordinator,
                        list + "/" + mentor + "/standing",
                        field("parts", "Law"),
                        field("parts", "Design"),
                        field("yearGroup", "3"),
                        field("version", "0")))
                .hasStatus(303);
        assertThat(ask.get(coordinator, list + "/" + mentor))
                .hasStatusOk()
                .bodyText()
                .contains("Law · Design");
        assertThat(ask.get(coordinator, list + ".csv"))
                .hasStatusOk()
                .bodyText()
                .contains(",expertise,side,year_group,")
                .containsPattern("mia\\.\\d+@cast\\.example.*,Law;Design,,3,");
    }

    @Test
    void sidesAreSaidInTheReadersWordsAndInTheFileByTheirNames() {
        type("TEAM", "{MANAGER_SIDE,BUDDY_SIDE}");
        long mentor = cast.participant(program, cast.person("Mia", "Mentor"), "MENTOR");
        jdbc.sql("update person set locale = 'es' where id = ?")
                .param(coordinator)
                .update();
        assertThat(ask.post(
                        coordinator,
                        list + "/" + mentor + "/standing",
                        field("parts", "BUDDY_SIDE"),
                        field("version", "0")))
                .hasStatus(303);
        assertThat(ask.get(coordinator, list + "/" + mentor))
                .hasStatusOk()
                .bodyText()
                .contains("lang=\"es\"")
                .doesNotContain(">BUDDY_SIDE<", "??");
        assertThat(ask.get(coordinator, list + ".csv"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("mia\\.\\d+@cast\\.example.*,,buddy,,");
    }

    @Test
    void aPartThatTheProgramDoesNotAskForAndAYearBeyondReasonAreRefused() {
        type("TEAM", "{Law,Design}");
        long mentor = cast.participant(program, cast.person("Mia", "Mentor"), "MENTOR");
        ask.post(coordinator, list + "/" + mentor + "/standing", field("parts", "Alchemy"), field("version", "0"));
        assertThat(jdbc.sql("select parts::text from participant where id = ?")
                        .param(mentor)
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
        type("NEAR_PEER", "{}");
        long peer = cast.participant(program, cast.person("Pia", "Peer"), "PEER");
        assertThat(ask.post(
                        coordinator,
                        list + "/" + peer + "/standing",
                        field("yearGroup", "1000"),
                        field("version", "0")))
                .hasStatus(422)
                .bodyText()
                .contains("yearGroup-problem");
    }

    private void type(String type, String parts) {
        jdbc.sql("update program set mentoring_type = ?, team_parts = ?::text[] where id = ?")
                .params(type, parts, program.id())
                .update();
    }
}
