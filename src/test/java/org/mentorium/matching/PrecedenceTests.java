package org.mentorium.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One place and three who want it: the program's rule decides, and the run says which it was. */
@ApplicationTest
class PrecedenceTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MatchRuns runs;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    MatchingWorld world;
    Someone mia;
    Someone best;
    Someone second;
    Someone third;

    /** The scores would have Mia with whom she shares both languages. */
    @BeforeEach
    void onePlace() {
        world = new MatchingWorld(cast, jdbc);
        mia = world.mentor("Mia", 1, "es", "fr");
        best = world.mentee("Best", "es", "fr");
        second = world.mentee("Second", "es", "de");
        third = world.mentee("Third", "es", "de", "it");
        applied(best, 3);
        applied(second, 2);
        applied(third, 1);
    }

    @Test
    void nobodyComesFirstSoTheScoresDecide() {
        precedence("NOBODY");
        assertThat(run(1)).isEqualTo(best.participant());
        assertThat(page(1)).bodyText().contains("Not everybody could have a mentor. The scores decided");
    }

    @Test
    void theEarliestIsWhoAppliedFirstAndNotWhoHasTheLowestNumber() {
        precedence("EARLIEST");
        assertThat(run(1)).isEqualTo(third.participant());
        assertThat(page(1)).bodyText().contains("Who applied or was entered earliest came first");
        // Of those who applied at once the scores decide.
        applied(best, 1);
        assertThat(run(2)).isEqualTo(best.participant());
    }

    @Test
    void aCoordinatorGivesPriorityOnTheParticipantsPage() {
        String page = "/programs/" + world.program.slug() + "/participants/" + second.participant();
        assertThat(get(page)).hasStatusOk().bodyText().doesNotContain("Priority group");
        precedence("PRIORITY");
        assertThat(get(page)).hasStatusOk().bodyText().contains("Priority group");
        assertThat(get(page + "/standing")).hasStatusOk().bodyText().contains("1 comes first");
        assertThat(post(page + "/standing", "0")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(page + "/standing", "many")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(page + "/standing", "2")).hasRedirectedUrl(page);
        assertThat(run(1)).isEqualTo(second.participant());
        assertThat(page(1)).bodyText().contains("The first priority groups came first");
        assertThat(post(page.replace("" + second.participant(), "" + third.participant()) + "/standing", "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(run(2)).isEqualTo(third.participant());
    }

    @Test
    void theLotIsPublished() {
        precedence("LOT");
        run(1);
        long seed = jdbc.sql("select seed from match_run where program_id = ?")
                .param(world.program.id())
                .query(Long.class)
                .single();
        assertThat(page(1)).bodyText().contains("drawn by the number " + seed);
    }

    @Test
    void whoComesFirstComesFirstInWhatAChangeCosts() {
        precedence("EARLIEST");
        run(1);
        // Third has the place, and giving it to Best loses nothing but the order.
        assertThat(get(world.runs() + "/1/why-not?menteeName=best&mentorName=mia"))
                .hasStatusOk()
                .bodyText()
                .contains("The cohort gains", "Third Mentee", "Best Mentee");
        assertThat(get(world.runs() + "/1/why-not?menteeName=third&mentorName=mia"))
                .hasStatusOk()
                .bodyText()
                .contains("Second Mentee")
                .doesNotContain("Best Mentee");
    }

    private void precedence(String rule) {
        jdbc.sql("update program set match_precedence = ? where id = ?")
                .params(rule, world.program.id())
                .update();
    }

    private void applied(Someone mentee, int day) {
        jdbc.sql(
                        "update participant set created_at = '2026-01-01T10:00:00Z'::timestamptz + ? * interval '1 day' where id = ?")
                .params(day, mentee.participant())
                .update();
    }

    /** The mentee whom the run gives the place. */
    private long run(int number) {
        runs.create(world.viewer(world.coordinator), world.program.slug());
        return jdbc.sql("""
                        select x.mentee_id from match_proposal_tie x
                        join match_proposal o on o.id = x.match_proposal_id join match_run r on r.id = o.match_run_id
                        where r.program_id = ? and r.number = ?
                        """)
                .params(world.program.id(), number)
                .query(Long.class)
                .single();
    }

    private MvcTestResult page(int number) {
        return get(world.runs() + "/" + number);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(as(world.coordinator)).exchange();
    }

    private MvcTestResult post(String address, String priority) {
        int version = jdbc.sql("select version from participant where id = ?")
                .param(Long.parseLong(address.replaceAll(".*participants/(\\d+)/.*", "$1")))
                .query(Integer.class)
                .single();
        return mvc.post()
                .uri(address)
                .param("priority", priority)
                .param("version", "" + version)
                .with(as(world.coordinator))
                .with(csrf())
                .exchange();
    }
}
