package org.mentorium.matching.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentorium.matching.MatchRuns;
import org.mentorium.matching.MatchingWorld;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pins and bans that are stated before any run. */
@ApplicationTest
class ConstraintPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MatchRuns runs;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private MatchingWorld world;
    private Someone mia;
    private Someone max;
    private Someone ana;
    private Someone ben;

    @BeforeEach
    void people() {
        world = new MatchingWorld(cast, jdbc);
        mia = world.mentor("Mia", 3, "es");
        max = world.mentor("Max", 3, "es");
        ana = world.mentee("Ana", "es");
        ben = world.mentee("Ben", "es");
    }

    @Test
    void whatIsStatedBeforeAnyRunIsListedWithWhoAndWhyAndKeptByEveryRun() {
        assertThat(get("/new?menteeName=ana&mentorName=mi"))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Mentee with Mia Mentor", "They must be matched")
                .doesNotContain("??");
        assertThat(state("PIN", ana, max, "The same choir")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(state("BAN", ben, max, "Neighbours")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(get(""))
                .bodyText()
                .contains("Ana Mentee with Max Mentor", "The same choir", "Neighbours", "Carla Coordinator")
                .doesNotContain("??", "would not keep");
        for (int run = 1; run <= 2; run++) {
            run();
            assertThat(pairs(run)).containsExactly("Ana Max", "Ben Mia");
        }
    }

    @Test
    void aSecondWordOnTheSameTwoTakesThePlaceOfTheFirst() {
        state("BAN", ana, mia, "Neighbours");
        state("PIN", ana, mia, "They made up");
        assertThat(world.count("select count(*) from match_constraint where program_id = ?", world.program.id()))
                .isEqualTo(1);
        world.type("PEER");
        state("BAN", ana, mia, "Not again");
        state("BAN", mia, ana, "Turned round");
        assertThat(get("")).bodyText().contains("Turned round").doesNotContain("Not again", "They made up");
    }

    @Test
    void aPinThatBreaksARuleIsRefusedWithTheReasonAndABanIsNot() {
        Someone ida = world.mentee("Ida", "fi");
        assertThat(state("PIN", ida, mia, "Friends"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("share no language", "Friends");
        world.manages(mia, ana);
        assertThat(state("PIN", ana, mia, "Friends"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("line");
        world.capacity(max, 0);
        assertThat(state("PIN", ben, max, "Friends")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(state("BAN", ida, mia, "Neighbours")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whatIsMissingOrUnknownIsSaid() {
        assertThat(state("PIN", ana, mia, " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("reason-problem");
        assertThat(state("", ana, mia, "x")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(state("SWAP", ana, mia, "x")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(state("PIN", ana, mia, "x".repeat(501))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(state("PIN", mia, mia, "x")).hasRedirectedUrl(address() + "/new");
        assertThat(state("PIN", ana, new Someone(0, 999_999_999), "x")).hasRedirectedUrl(address() + "/new");
        assertThat(get("/new?mentee=a")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/new?menteeName=&mentorName=")).bodyText().contains("A part of the name is enough");
        assertThat(get("/new?menteeName=m&mentorName=m"))
                .hasStatusOk()
                .bodyText()
                .contains("type=\"radio\"");
        assertThat(world.count("select count(*) from match_constraint where program_id = ?", world.program.id()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PEER", "NEAR_PEER", "RECIPROCAL"})
    void peersAreKeptTogetherAndApart(String type) {
        world.type(type);
        int year = 1;
        for (Someone someone : List.of(mia, max, ana, ben)) {
            jdbc.sql("update participant set year_group = ? where id = ?")
                    .params(year++, someone.participant())
                    .update();
            jdbc.sql("update person set skills_offered = '{chess}', skills_sought = '{chess}' where id = ?")
                    .param(someone.person())
                    .update();
        }
        assertThat(state("PIN", mia, ben, "The same project")).hasStatus(HttpStatus.SEE_OTHER);
        run();
        assertThat(together(1, mia, ben)).isTrue();
        assertThat(together(1, max, ana)).isTrue();
        assertThat(state("PIN", mia, ana, "Too many"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("pinned with somebody else");
        assertThat(state("BAN", ana, max, "Neighbours")).hasStatus(HttpStatus.SEE_OTHER);
        run();
        assertThat(together(2, mia, ben)).isTrue();
        assertThat(together(2, max, ana)).isFalse();
    }

    @Test
    void menteesOfGroupsAreKeptTogetherAndApart() {
        world.type("GROUP");
        jdbc.sql("update program set group_shared_hour = false, group_least = 2, group_most = 2 where id = ?")
                .param(world.program.id())
                .update();
        Someone cleo = world.mentee("Cleo", "es");
        Someone dan = world.mentee("Dan", "es");
        assertThat(state("PIN", ana, cleo, "They came together")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(state("BAN", ben, max, "Neighbours")).hasStatus(HttpStatus.SEE_OTHER);
        for (int run = 1; run <= 3; run++) {
            run();
            assertThat(together(run, ana, cleo)).isTrue();
            assertThat(together(run, ben, max)).isFalse();
            assertThat(together(run, ben, dan)).isTrue();
        }
    }

    @Test
    void partsOfATeamAreFilledAsStated() {
        world.type("TEAM");
        for (Someone mentor : List.of(mia, max)) {
            jdbc.sql("update participant set parts = array['BUDDY_SIDE'] where id = ?")
                    .param(mentor.participant())
                    .update();
        }
        assertThat(state("PIN", ana, max, "They know each other")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(state("BAN", ben, max, "Neighbours")).hasStatus(HttpStatus.SEE_OTHER);
        run();
        assertThat(together(1, ana, max)).isTrue();
        assertThat(together(1, ben, max)).isFalse();
        assertThat(together(1, ben, mia)).isTrue();
    }

    private boolean together(int run, Someone one, Someone other) {
        return world.count("""
                        select count(*) from match_proposal o join match_run r on r.id = o.match_run_id
                        join match_proposal_member a on a.match_proposal_id = o.id and a.participant_id = ?
                        join match_proposal_member b on b.match_proposal_id = o.id and b.participant_id = ?
                        where r.program_id = ? and r.number = ?
                        """, one.participant(), other.participant(), world.program.id(), run) > 0;
    }

    private List<String> pairs(int run) {
        return jdbc.sql("""
                        select ep.given_name || ' ' || mp.given_name from match_proposal o
                        join match_run r on r.id = o.match_run_id
                        join match_proposal_tie x on x.match_proposal_id = o.id
                        join participant m on m.id = x.mentor_id join person mp on mp.id = m.person_id
                        join participant e on e.id = x.mentee_id join person ep on ep.id = e.person_id
                        where r.program_id = ? and r.number = ? order by 1
                        """).params(world.program.id(), run).query(String.class).list();
    }

    private void run() {
        runs.create(world.viewer(world.coordinator), world.program.slug());
    }

    private String address() {
        return "/programs/" + world.program.slug() + "/match-constraints";
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(address() + path).with(as(world.coordinator)).exchange();
    }

    private MvcTestResult state(String kind, Someone mentee, Someone mentor, String reason) {
        return mvc.post()
                .uri(address())
                .with(as(world.coordinator))
                .with(csrf())
                .param("token", UUID.randomUUID().toString())
                .param("kind", kind)
                .param("mentee", Long.toString(mentee.participant()))
                .param("mentor", Long.toString(mentor.participant()))
                .param("reason", reason)
                .exchange();
    }
}
