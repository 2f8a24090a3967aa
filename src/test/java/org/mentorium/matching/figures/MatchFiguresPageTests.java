package org.mentorium.matching.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.matching.MatchingWorld;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class MatchFiguresPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "en, By language spoken: mentees, 20 years and more, withheld",
        "es, Por idioma: personas mentoradas, 20 años o más, no se muestra",
        "fr, Par langue parlée\u00a0: personnes mentorées, 20 ans et plus, non montré"
    })
    void groupsAreShownInTheReadersLanguageAndSmallOnesWithheld(
            String language, String heading, String band, String withheld) {
        MatchingWorld world = new MatchingWorld(cast, jdbc);
        world.network();
        jdbc.sql("update person set locale = ? where id = ?")
                .params(language, world.coordinator)
                .update();
        world.mentee("Yoko", "ja");
        assertThat(get(world, ""))
                .hasStatusOk()
                .bodyText()
                .contains(heading, band, withheld)
                .doesNotContain("??");
        assertThat(get(world, ".xlsx")).hasStatusOk();
    }

    @Test
    void whoIsInARelationshipOrProposedIsMatched() {
        MatchingWorld world = new MatchingWorld(cast, jdbc);
        Someone mia = world.mentor("Mia", 9, "es");
        for (int i = 0; i < 5; i++) {
            world.publish(mia, world.mentee("Manuel", "es"));
        }
        world.mentee("Marta", "es");
        world.mentee("Mateo", "es");
        assertThat(get(world, ".csv")).hasStatusOk().bodyText().contains("By language spoken,mentees,Spanish,7,5");
        // English is spoken by one alone: with its one figure known, and the whole, it could be worked out.
        world.mentee("Emma", "en");
        assertThat(get(world, ".csv"))
                .bodyText()
                .contains("By language spoken,mentees,Spanish,,", "By language spoken,mentees,English,,");
    }

    @Test
    void scoresAreSetBesideWhatBecameOfTheRelationships() {
        MatchingWorld world = new MatchingWorld(cast, jdbc);
        assertThat(get(world, "")).bodyText().contains("fewer than five relationships");
        for (int i = 0; i < 12; i++) {
            Someone mentor = world.mentor("Mia", 1, "es");
            Someone mentee = world.mentee("Manuel", "es");
            long proposal = world.publish(mentor, mentee).get(0);
            boolean well = i % 4 != 0;
            long relationship = jdbc.sql("""
                            insert into relationship (program_id, state, started_at, closed_at, closure_reason)
                            values (?, 'CLOSED', now() - interval '90 days', now(), ?) returning id
                            """)
                    .params(world.program.id(), well ? "COMPLETED" : "NO_FIT")
                    .query(Long.class)
                    .single();
            jdbc.sql("update match_proposal set relationship_id = ? where id = ?")
                    .params(relationship, proposal)
                    .update();
            jdbc.sql("update match_proposal_tie set score = ? where match_proposal_id = ?")
                    .params((well ? 7000 : 4000) + 10 * i, proposal)
                    .update();
        }
        assertThat(get(world, ""))
                .bodyText()
                .contains("Correlation 1.00", "over 12 relationships", "Higher scores went with more of it")
                .contains("It is the same for all 12 relationships");
    }

    @Test
    void thePageTakesTheSameStatementsForAFewAndForMany() throws Exception {
        MatchingWorld few = new MatchingWorld(cast, jdbc);
        few.mentor("Mia", 1, "es");
        few.mentee("Manuel", "es");
        MatchingWorld many = new MatchingWorld(cast, jdbc);
        many.network();
        assertThat(Statements.during(() -> get(many, ""))).isEqualTo(Statements.during(() -> get(few, "")));
    }

    private MvcTestResult get(MatchingWorld world, String ending) {
        return mvc.get()
                .uri("/programs/" + world.program.slug() + "/match-figures" + ending)
                .with(as(world.coordinator))
                .exchange();
    }
}
