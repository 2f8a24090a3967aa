package org.mentorium.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.mentorium.common.Viewer;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.matching.proposals.ProposalAnswers;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A program of some mentoring type, its people, and what its coordinator and they do with a run. */
abstract class ShapedRuns {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MatchRuns runs;

    @Autowired
    ProposalAnswers answers;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    MatchingWorld world;
    Viewer carla;
    final List<Someone> people = new ArrayList<>();

    @BeforeEach
    void world() {
        world = new MatchingWorld(cast, jdbc);
        carla = world.viewer(world.coordinator);
    }

    MvcTestResult put(Someone first, Someone second) {
        return post(
                "/1/circles",
                "token",
                UUID.randomUUID().toString(),
                "first",
                Long.toString(first.participant()),
                "second",
                Long.toString(second.participant()));
    }

    void run() {
        runs.create(carla, world.program.slug());
    }

    void publishAndAcceptAll() {
        assertThat(get("/1/publication")).hasStatusOk().bodyText().doesNotContain("??");
        runs.publish(carla, world.program.slug(), 1, null);
        for (Someone person : people) {
            for (long id : jdbc.sql("select match_proposal_id from match_proposal_member where participant_id = ?")
                    .param(person.participant())
                    .query(Long.class)
                    .list()) {
                String page = "/match-proposals/" + id;
                assertThat(mvc.get().uri(page).with(as(person.person())).exchange())
                        .hasStatusOk()
                        .bodyText()
                        .contains("Accept")
                        .doesNotContain("??");
                answers.accept(world.viewer(person), id);
            }
        }
        assertThat(get("/1")).hasStatusOk().bodyText().doesNotContain("??");
    }

    Someone skilled(String name, String offers, String seeks) {
        Someone person = world.peer(name, "es");
        jdbc.sql("update person set skills_offered = array[?], skills_sought = array[?] where id = ?")
                .params(offers, seeks, person.person())
                .update();
        return person;
    }

    void time(Someone someone, String time) {
        jdbc.sql("update person set availability = array[?] where id = ?")
                .params(time, someone.person())
                .update();
    }

    void part(Someone someone, String part) {
        jdbc.sql("update participant set parts = array[?] where id = ?")
                .params(part, someone.participant())
                .update();
    }

    void year(Someone someone, int year) {
        jdbc.sql("update participant set year_group = ? where id = ?")
                .params(year, someone.participant())
                .update();
    }

    void experience(Someone someone, int years) {
        jdbc.sql("update person set experience_years = ? where id = ?")
                .params(years, someone.person())
                .update();
    }

    void at(Someone someone, long organisation) {
        jdbc.sql("update person set organisation_id = ? where id = ?")
                .params(organisation, someone.person())
                .update();
    }

    boolean paired(Someone mentor, Someone mentee) {
        return world.count(
                        "select count(*) from match_proposal_tie where mentor_id = ? and mentee_id = ?",
                        mentor.participant(),
                        mentee.participant())
                > 0;
    }

    int relationships() {
        return world.count("select count(*) from relationship where program_id = ?", world.program.id());
    }

    int members() {
        return world.count(
                "select count(*) from relationship_member m join relationship r on r.id = m.relationship_id"
                        + " where r.program_id = ?",
                world.program.id());
    }

    MvcTestResult get(String path) {
        return mvc.get().uri(world.runs() + path).with(as(world.coordinator)).exchange();
    }

    MvcTestResult post(String path, String... params) {
        var request =
                mvc.post().uri(world.runs() + path).with(as(world.coordinator)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
