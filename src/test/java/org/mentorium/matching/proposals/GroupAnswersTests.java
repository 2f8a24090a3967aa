package org.mentorium.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorium.matching.proposals.ProposalAnswers.Outcome.PLACE_TAKEN;
import static org.mentorium.matching.proposals.ProposalAnswers.Outcome.TOGETHER;
import static org.mentorium.matching.proposals.ProposalAnswers.Outcome.WAITING;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.MatchingWorld;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Proposals of more than two. */
@ApplicationTest
class GroupAnswersTests {

    @Autowired
    ProposalAnswers answers;

    @Autowired
    MyProposals mine;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    MatchingWorld world;
    Someone mia;
    List<Someone> four;

    @BeforeEach
    void group() {
        world = new MatchingWorld(cast, jdbc);
        mia = world.mentor("Mia", 4, "es");
        four = Stream.of("Ana", "Ben", "Cleo", "Dan")
                .map(name -> world.mentee(name, "es"))
                .toList();
    }

    @Test
    void aGroupBeginsWithItsMentorAndTheLeastNumber() {
        long id = world.propose(List.of(mia), four, "MENTEE", 3);
        assertThat(accept(four.get(0), id)).isEqualTo(WAITING);
        assertThat(accept(mia, id)).isEqualTo(WAITING);
        assertThat(accept(four.get(1), id)).isEqualTo(WAITING);
        assertThat(accept(four.get(2), id)).isEqualTo(TOGETHER);
        assertThat(members()).isEqualTo(4);
        assertThat(standing(four.get(0), id)).isEqualTo(Standing.TOGETHER);
        // Who has not answered may still come, and those who are there learn it.
        assertThat(standing(four.get(3), id)).isEqualTo(Standing.YOURS);
        assertThat(accept(four.get(3), id)).isEqualTo(TOGETHER);
        assertThat(members()).isEqualTo(5);
        assertThat(world.letters("Somebody joined")).isEqualTo(4);
        assertThat(accept(four.get(3), id)).isEqualTo(TOGETHER);
        assertThat(members()).isEqualTo(5);
    }

    @Test
    void whoDeclinesLeavesAndTheOthersGoOn() {
        long id = world.propose(List.of(mia), four, "MENTEE", 3);
        answers.decline(world.viewer(four.get(0)), id);
        assertThat(standing(four.get(0), id)).isEqualTo(Standing.DECLINED);
        assertThat(mine.find(world.viewer(mia), id).gone()).isEqualTo(1);
        assertThat(mine.find(world.viewer(mia), id).others()).hasSize(3);
        assertThat(world.letters("ended")).isZero();
        four.subList(1, 4).forEach(mentee -> assertThat(accept(mentee, id)).isEqualTo(WAITING));
        assertThat(accept(mia, id)).isEqualTo(TOGETHER);
        assertThat(members()).isEqualTo(4);
        assertThatThrownBy(() -> accept(four.get(0), id))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("matchProposals.refused.over");
    }

    @Test
    void whenTooFewAreLeftItEndsAndTheOthersLearnIt() {
        long id = world.propose(List.of(mia), four, "MENTEE", 3);
        accept(four.get(2), id);
        answers.decline(world.viewer(four.get(0)), id);
        answers.decline(world.viewer(four.get(1)), id);
        assertThat(standing(four.get(2), id)).isEqualTo(Standing.OVER);
        assertThat(world.letters("ended")).isEqualTo(3);
    }

    @Test
    void withoutItsMentorAGroupEnds() {
        long id = world.propose(List.of(mia), four, "MENTEE", 3);
        four.forEach(mentee -> accept(mentee, id));
        answers.decline(world.viewer(mia), id);
        assertThat(standing(four.get(0), id)).isEqualTo(Standing.OVER);
        assertThat(members()).isZero();
    }

    @Test
    void whoLeavesTheProgramIsNotWaitedFor() {
        long id = world.propose(List.of(mia), four, "MENTEE", 3);
        jdbc.sql("update participant set state = 'WITHDRAWN' where id = ?")
                .param(four.get(0).participant())
                .update();
        four.subList(1, 4).forEach(mentee -> accept(mentee, id));
        assertThat(accept(mia, id)).isEqualTo(TOGETHER);
        assertThat(members()).isEqualTo(4);
    }

    @Test
    void moreThanTheMentorsPlacesAreNotTaken() {
        world.capacity(mia, 3);
        long id = world.propose(List.of(mia), four, "MENTEE", 3);
        four.forEach(mentee -> accept(mentee, id));
        assertThat(accept(mia, id)).isEqualTo(TOGETHER);
        assertThat(members()).isEqualTo(4);
        assertThat(standing(four.get(3), id)).isEqualTo(Standing.OVER);
        assertThat(world.letters("ended")).isEqualTo(1);
    }

    @Test
    void pressingAcceptAgainLosesNoTurn() {
        world.capacity(mia, 3);
        long id = world.propose(List.of(mia), four, "MENTEE", 3);
        four.forEach(mentee -> accept(mentee, id));
        assertThat(accept(four.get(0), id)).isEqualTo(WAITING);
        assertThat(accept(mia, id)).isEqualTo(TOGETHER);
        assertThat(standing(four.get(0), id)).isEqualTo(Standing.TOGETHER);
        assertThat(standing(four.get(3), id)).isEqualTo(Standing.OVER);
    }

    @Test
    void whoComesLateFindsThePlaceTakenByThen() {
        long id = world.propose(List.of(mia), four, "MENTEE", 3);
        accept(mia, id);
        four.subList(0, 3).forEach(mentee -> accept(mentee, id));
        world.capacity(mia, 3);
        assertThat(accept(four.get(3), id)).isEqualTo(PLACE_TAKEN);
        assertThat(standing(four.get(3), id)).isEqualTo(Standing.OVER);
        assertThat(members()).isEqualTo(4);
    }

    @Test
    void threePeersAllComeTogetherWhoeverIsLast() {
        jdbc.sql("update program set mentoring_type = 'PEER' where id = ?")
                .param(world.program.id())
                .update();
        List<Someone> three = four.subList(0, 3);
        long id = world.propose(List.of(), three, "PEER", 2);
        assertThat(accept(three.get(0), id)).isEqualTo(WAITING);
        assertThat(accept(three.get(1), id)).isEqualTo(TOGETHER);
        assertThat(accept(three.get(2), id)).isEqualTo(TOGETHER);
        assertThat(members()).isEqualTo(3);
        assertThat(world.count(
                        "select count(*) from relationship_member m join relationship r on r.id = m.relationship_id"
                                + " where r.program_id = ? and m.role = 'PEER'",
                        world.program.id()))
                .isEqualTo(3);
    }

    private ProposalAnswers.Outcome accept(Someone someone, long id) {
        return answers.accept(world.viewer(someone), id);
    }

    private Standing standing(Someone someone, long id) {
        return mine.find(world.viewer(someone), id).row().standing();
    }

    private int members() {
        return world.count(
                "select count(*) from relationship_member m join relationship r on r.id = m.relationship_id"
                        + " where r.program_id = ?",
                world.program.id());
    }
}
