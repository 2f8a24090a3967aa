package org.mentorium.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorium.matching.proposals.ProposalAnswers.Outcome.WAITING;
import static org.mentorium.testing.Cast.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.MatchingWorld;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever leaves a program is out of what was proposed to them, and the others go on without them. */
@ApplicationTest
class LeftProposalTests {

    @Autowired
    ProposalAnswers answers;

    @Autowired
    MyProposals mine;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    MatchingWorld world;
    Someone mia;

    @BeforeEach
    void world() {
        world = new MatchingWorld(cast, jdbc);
        mia = world.mentor("Mia", 4, "es");
    }

    @Test
    void theOtherLearnsThatItIsOverAndWhoComesBackIsBoundByNothing() {
        Someone manuel = world.mentee("Manuel", "es");
        long id = world.publish(mia, manuel).get(0);
        assertThat(answers.accept(world.viewer(mia), id)).isEqualTo(WAITING);
        leave(mia);
        assertThat(standing(manuel, id)).isEqualTo(Standing.OVER);
        assertThat(world.letters("ended")).as("to the other alone").isEqualTo(1);

        jdbc.sql("update participant set state = 'ADMITTED' where id = ?")
                .param(mia.participant())
                .update();
        assertThatThrownBy(() -> answers.accept(world.viewer(manuel), id)).hasMessage("matchProposals.refused.over");
        assertThat(members()).isZero();
    }

    @Test
    void aGroupBeginsWhenOnlyOneWhoLeftWasWaitedFor() {
        List<Someone> four = Stream.of("Ana", "Ben", "Cleo", "Dan")
                .map(name -> world.mentee(name, "es"))
                .toList();
        Someone second = world.mentor("Max", 4, "es");
        long id = world.propose(List.of(mia, second), four, "MENTEE", 3);
        jdbc.sql("update match_proposal set least_mentors = 1 where id = ?")
                .param(id)
                .update();
        four.forEach(mentee -> answers.accept(world.viewer(mentee), id));
        assertThat(answers.accept(world.viewer(mia), id)).isEqualTo(WAITING);
        leave(second);
        assertThat(standing(mia, id)).isEqualTo(Standing.TOGETHER);
        assertThat(members()).isEqualTo(5);
    }

    @Test
    void aGroupGoesOnWithoutOneWhoHadAccepted() {
        List<Someone> four = Stream.of("Ana", "Ben", "Cleo", "Dan")
                .map(name -> world.mentee(name, "es"))
                .toList();
        long id = world.propose(List.of(mia), four, "MENTEE", 3);
        four.forEach(mentee -> answers.accept(world.viewer(mentee), id));
        leave(four.get(0));
        assertThat(world.letters("ended")).isZero();
        assertThat(standing(mia, id)).isEqualTo(Standing.YOURS);
        answers.accept(world.viewer(mia), id);
        assertThat(members()).isEqualTo(4);
    }

    @Test
    void answeringAndLeavingAtTheSameMomentEndsWellForBoth() throws Exception {
        Someone manuel = world.mentee("Manuel", "es");
        long id = world.publish(mia, manuel).get(0);
        answers.accept(world.viewer(manuel), id);
        Together.<Object>all(List.of(
                () -> {
                    try {
                        return answers.accept(world.viewer(mia), id);
                    } catch (RuleBroken late) {
                        return late;
                    }
                },
                () -> post(manuel)));
        boolean bound = members() == 2;
        assertThat(jdbc.sql("select state from participant where id = ?")
                        .param(manuel.participant())
                        .query(String.class)
                        .single())
                .isEqualTo(bound ? "ADMITTED" : "WITHDRAWN");
    }

    private void leave(Someone who) {
        assertThat(post(who)).hasStatus(303);
    }

    private MvcTestResult post(Someone who) {
        return mvc.post()
                .uri("/programs/" + world.program.slug() + "/participants/" + who.participant() + "/departure")
                .param("state", "ADMITTED")
                .with(as(who.person()))
                .with(csrf())
                .exchange();
    }

    private Standing standing(Someone reader, long proposal) {
        return mine.find(world.viewer(reader), proposal).row().standing();
    }

    private int members() {
        return world.count(
                "select count(*) from relationship_member m join relationship r on r.id = m.relationship_id where r.program_id = ?",
                world.program.id());
    }
}
