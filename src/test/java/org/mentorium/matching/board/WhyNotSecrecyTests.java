package org.mentorium.matching.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.MatchRuns;
import org.mentorium.matching.MatchingWorld;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.wishes.RatherNots;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the board says of two of whom one would rather not: to the letter what it says of two who parted elsewhere. */
@ApplicationTest
class WhyNotSecrecyTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MatchRuns runs;

    @Autowired
    RatherNots ratherNots;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ratherNotShowsThroughNoPageOfTheBoard() throws Exception {
        MatchingWorld world = new MatchingWorld(cast, jdbc);
        Someone mia = world.mentor("Mia", 1, "es");
        world.mentor("Max", 1, "es");
        Someone manuel = world.mentee("Manuel", "es");
        world.mentee("Marta", "es");
        runs.create(world.viewer(world.coordinator), world.program.slug());

        MatchingWorld elsewhere = new MatchingWorld(cast, jdbc);
        Someone mentor = new Someone(mia.person(), cast.participant(elsewhere.program, mia.person(), "MENTOR"));
        Someone mentee = new Someone(manuel.person(), cast.participant(elsewhere.program, manuel.person(), "MENTEE"));
        long proposal = elsewhere.publish(mentor, mentee).get(0);
        elsewhere.declined(proposal, mentee);
        Map<String, String> declined = pages(world, mia, manuel);
        jdbc.sql("delete from match_proposal where id = ?").param(proposal).update();
        assertThat(pages(world, mia, manuel)).isNotEqualTo(declined);

        for (Someone author : new Someone[] {mia, manuel}) {
            Someone other = author == mia ? manuel : mia;
            ratherNots.say(world.viewer(author), world.program.id(), other.participant());
            assertThat(pages(world, mia, manuel)).isEqualTo(declined);
            ratherNots.takeBack(world.viewer(author), world.program.id(), other.participant());
        }
        assertThat(declined.get("why-not")).contains("They cannot be a pair").doesNotContain("points");
    }

    private Map<String, String> pages(MatchingWorld world, Someone mentor, Someone mentee) throws Exception {
        String two = "mentee=" + mentee.participant() + "&mentor=" + mentor.participant();
        Map<String, String> pages = new LinkedHashMap<>();
        for (String page : new String[] {
            "why-not", "changes/new?kind=SET", "changes/new?kind=PIN", "match-proposals/new", "unmatched", "scores"
        }) {
            String html = mvc.get()
                    .uri(world.runs() + "/1/" + page + (page.contains("?") ? "&" : "?") + two)
                    .with(as(world.coordinator))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            pages.put(page, html.replaceAll("(name=\"(_csrf|token)\"[^>]*value=)\"[^\"]*\"", "$1"));
        }
        return pages;
    }
}
