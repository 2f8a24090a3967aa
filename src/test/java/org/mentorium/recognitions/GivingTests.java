package org.mentorium.recognitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Pair;
import org.mentorium.testing.Cast.Program;
import org.mentorium.testing.Statements;
import org.mentorium.web.Submissions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ApplicationTest
class GivingTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Giving giving;

    private Completed completed;
    private long coordinator;
    private Program program;

    @BeforeEach
    void aProgram() {
        completed = new Completed(cast, jdbc);
        coordinator = cast.person("Carla", "Coordinator");
        program = completed.program(coordinator);
    }

    @Test
    void listSaysWhatEachStillMisses() throws Exception {
        Pair pair = cast.pair(program);
        completed.hold(pair, 1, 60);
        mvc.perform(get(list()).with(as(coordinator)))
                .andExpect(content().string(containsString("Held sessions of a relationship: 1 of 2.")))
                .andExpect(content().string(containsString("Hours of a relationship: 1 of 2.")))
                .andExpect(content().string(containsString("Shared portfolio items marked as evidence: 0 of 1.")));
        mvc.perform(get("/recognitions").with(as(pair.mentee())))
                .andExpect(content().string(containsString("Held sessions of a relationship: 1 of 2.")));
    }

    @Test
    void allWhoCompletedGetItAndEachResultIsSaid() throws Exception {
        Pair done = completed.pair(program);
        Pair half = cast.pair(program);
        String round = given("everybody", "true");
        mvc.perform(get(round).with(as(coordinator))).andExpect(content().string(containsString("given to 2 people")));
        assertThat(given(done)).isEqualTo(2);
        assertThat(given(half)).isZero();
        assertThat(letters(done.mentee())).isEqualTo(1);

        String again = given("participants", Long.toString(done.menteeParticipant()));
        mvc.perform(get(again).with(as(coordinator))).andExpect(content().string(containsString("Had it already")));
        String refused = given("participants", Long.toString(half.menteeParticipant()));
        mvc.perform(get(refused).with(as(coordinator)))
                .andExpect(content().string(containsString("Not given: something is still missing")));
        assertThat(letters(done.mentee())).isEqualTo(1);
    }

    @Test
    void menteeWithoutTheEvidenceGetsNothingAndTheMentorDoes() throws Exception {
        Pair pair = cast.pair(program);
        completed.hold(pair, 1, 60);
        completed.hold(pair, 2, 60);
        given("everybody", "true");
        assertThat(given(pair)).isEqualTo(1);
        mvc.perform(get("/recognitions").with(as(pair.mentor())))
                .andExpect(content().string(containsString("Given on")));
    }

    @Test
    void ofAnotherProgramNobodyIsGivenAnything() throws Exception {
        Pair elsewhere = completed.pair(completed.program(cast.person("Otto", "Other")));
        give("participants", Long.toString(elsewhere.menteeParticipant()))
                .andExpect(redirectedUrl(list() + "?q=&standing="));
        assertThat(given(elsewhere)).isZero();
        give("participants", "not a number").andExpect(status().isSeeOther());
    }

    @Test
    void programThatChoseSoGivesItByItself() throws Exception {
        Pair pair = completed.pair(program);
        giving.giveByThemselves();
        assertThat(given(pair)).isZero();
        mvc.perform(post(list() + "/choice").with(as(coordinator)).with(csrf()).param("byItself", "true"))
                .andExpect(redirectedUrl(list()));
        giving.giveByThemselves();
        giving.giveByThemselves();
        assertThat(given(pair)).isEqualTo(2);
        assertThat(letters(pair.mentor())).isEqualTo(1);
        press(list() + "/" + completed.recognition(pair.mentorParticipant()) + "/revocation");
        giving.giveByThemselves();
        mvc.perform(get("/recognitions").with(as(pair.mentor())))
                .andExpect(content().string(containsString("The coordination has taken this back")));
    }

    @Test
    void whatAProgramThatCountsNothingAsksIsAFinishedRelationship() throws Exception {
        Program other = cast.program(coordinator);
        Pair pair = cast.pair(other);
        mvc.perform(get("/recognitions").with(as(pair.mentee())))
                .andExpect(content().string(containsString("Finished relationships: 0 of 1.")));
        jdbc.sql(
                        "update relationship set state = 'CLOSED', closed_at = now(), closure_reason = 'COMPLETED' where id = ?")
                .param(pair.id())
                .update();
        mvc.perform(get("/recognitions").with(as(pair.mentee())))
                .andExpect(content().string(containsString("You have done all that the program asks.")));
    }

    @Test
    void whoeverIsNotItsCoordinatorGivesNothing() throws Exception {
        Pair pair = completed.pair(program);
        for (long other : List.of(pair.mentor(), cast.administrator())) {
            mvc.perform(get(list()).with(as(other))).andExpect(status().isForbidden());
            mvc.perform(post(list()).with(as(other)).with(csrf())).andExpect(status().isForbidden());
        }
        mvc.perform(get(list()).with(as(cast.person("Sam", "Stranger")))).andExpect(status().isNotFound());
    }

    @Test
    void pagesCostTheSameForOneAndForTwenty() throws Exception {
        Pair first = completed.pair(program);
        given("everybody", "true");
        int one = cost(first);
        for (int i = 0; i < 19; i++) {
            completed.pair(program);
        }
        given("everybody", "true");
        assertThat(cost(first)).isEqualTo(one);
    }

    private int cost(Pair pair) throws Exception {
        mvc.perform(get(list()).with(as(coordinator)));
        return Statements.during(() -> mvc.perform(get(list()).with(as(coordinator))))
                + Statements.during(() -> mvc.perform(get("/recognitions").with(as(pair.mentor()))));
    }

    private String given(String field, String value) throws Exception {
        return Objects.requireNonNull(give(field, value)
                .andExpect(header().string("Location", containsString("/recognition-rounds/")))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private ResultActions give(String field, String value) throws Exception {
        return mvc.perform(post(list())
                .with(as(coordinator))
                .with(csrf())
                .param("token", Submissions.newToken())
                .param(field, value));
    }

    private void press(String address) throws Exception {
        mvc.perform(post(address).with(as(coordinator)).with(csrf())).andExpect(status().isSeeOther());
    }

    private int given(Pair pair) {
        return jdbc.sql("select count(*) from recognition where participant_id in (?, ?)")
                .params(pair.mentorParticipant(), pair.menteeParticipant())
                .query(Integer.class)
                .single();
    }

    private int letters(long person) {
        return jdbc.sql("""
                        select count(*) from letter l join person p on p.email = l.recipient
                        where p.id = ? and l.subject like 'Your certificate%' and l.body like '%/recognitions%'
                        """).param(person).query(Integer.class).single();
    }

    private String list() {
        return "/programs/" + program.slug() + "/recognitions";
    }
}
