package org.mentorium.matching.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mentorium.matching.proposals.ProposalAnswers.Outcome.PLACE_TAKEN;
import static org.mentorium.matching.proposals.ProposalAnswers.Outcome.TOGETHER;
import static org.mentorium.matching.proposals.ProposalAnswers.Outcome.WAITING;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.MatchProposals;
import org.mentorium.matching.MatchingWorld;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ProposalAnswersTests {

    @Autowired
    ProposalAnswers answers;

    @Autowired
    MyProposals mine;

    @Autowired
    MatchProposals proposals;

    @Autowired
    ProposalCare care;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    MatchingWorld world;
    Someone mia;
    Someone manuel;

    @BeforeEach
    void world() {
        world = new MatchingWorld(cast, jdbc);
        mia = world.mentor("Mia", 1, "es", "en");
        manuel = world.mentee("Manuel", "es", "en");
    }

    @Test
    void whenBothAcceptTheirRelationshipBegins() {
        long id = world.publish(mia, manuel).get(0);
        assertThat(answers.accept(world.viewer(manuel), id)).isEqualTo(WAITING);
        assertThat(standing(manuel, id)).isEqualTo(Standing.THEIRS);
        // The mentor does not see that the mentee has accepted.
        assertThat(standing(mia, id)).isEqualTo(Standing.YOURS);
        assertThat(relationships()).isZero();

        assertThat(answers.accept(world.viewer(mia), id)).isEqualTo(TOGETHER);
        assertThat(standing(manuel, id)).isEqualTo(Standing.TOGETHER);
        assertThat(mine.find(world.viewer(mia), id).row().relationship()).isNotNull();
        assertThat(relationships()).isEqualTo(1);
    }

    /** As long as a coordinator alone says that they take part, nothing from elsewhere counts; their own yes brings it in. */
    @Test
    void aMinorWhoWasOnlyEnteredIsSafeWhenTheyAccept() {
        jdbc.sql("insert into safeguarding (person_id, minor, recorded_at) values (?, true, now())")
                .param(manuel.person())
                .update();
        jdbc.sql("update participant set own_at = null where id = ?")
                .param(manuel.participant())
                .update();
        long id = world.publish(mia, manuel).get(0);
        assertThat(answers.accept(world.viewer(mia), id)).isEqualTo(WAITING);
        answers.takePart(world.viewer(manuel), id);
        assertThatThrownBy(() -> answers.accept(world.viewer(manuel), id))
                .hasMessageContaining("matchProposals.refused.minors");
        assertThat(relationships()).isZero();
        assertThat(world.count(
                        "select count(*) from participant where id = ? and own_at is not null", manuel.participant()))
                .as("so that the coordinator can see to it")
                .isEqualTo(1);
        jdbc.sql("update safeguarding set guardian = 'Greta', consent_on = current_date where person_id = ?")
                .param(manuel.person())
                .update();
        jdbc.sql("""
                        insert into safeguarding (person_id, screened_on, trained_on, recorded_at)
                        values (?, current_date, current_date, now())
                        """).param(mia.person()).update();
        assertThat(answers.accept(world.viewer(manuel), id)).isEqualTo(TOGETHER);
    }

    @Test
    void theSameButtonPressedTwiceOpensOneRelationship() {
        long id = world.publish(mia, manuel).get(0);
        assertThat(answers.accept(world.viewer(mia), id)).isEqualTo(WAITING);
        assertThat(answers.accept(world.viewer(mia), id)).isEqualTo(WAITING);
        assertThat(answers.accept(world.viewer(manuel), id)).isEqualTo(TOGETHER);
        assertThat(answers.accept(world.viewer(manuel), id)).isEqualTo(TOGETHER);
        assertThat(relationships()).isEqualTo(1);
    }

    @Test
    void bothAtTheSameMomentOpenOneRelationship() throws Exception {
        long id = world.publish(mia, manuel).get(0);
        var outcomes = Together.all(
                List.of(() -> answers.accept(world.viewer(mia), id), () -> answers.accept(world.viewer(manuel), id)));
        assertThat(outcomes).containsExactlyInAnyOrder(WAITING, TOGETHER);
        assertThat(relationships()).isEqualTo(1);
    }

    @Test
    void oneOfTwentyGetsTheLastPlaceAndTheOthersLearnItKindly() throws Exception {
        Someone[] mentees = IntStream.range(0, 20)
                .mapToObj(i -> world.mentee("Mentee" + i, "es"))
                .toArray(Someone[]::new);
        List<Long> ids = world.publish(mia, mentees);
        ids.forEach(id -> assertThat(answers.accept(world.viewer(mia), id)).isEqualTo(WAITING));

        List<Callable<ProposalAnswers.Outcome>> presses = new ArrayList<>();
        for (int i = 0; i < mentees.length; i++) {
            Someone mentee = mentees[i];
            long id = ids.get(i);
            presses.add(() -> answers.accept(world.viewer(mentee), id));
        }
        var outcomes = Together.all(presses);
        assertThat(outcomes).filteredOn(TOGETHER::equals).hasSize(1);
        assertThat(outcomes).filteredOn(PLACE_TAKEN::equals).hasSize(19);
        assertThat(relationships()).isEqualTo(1);
        int lucky = outcomes.indexOf(TOGETHER);
        int other = lucky == 0 ? 1 : 0;
        assertThat(standing(mentees[other], ids.get(other))).isEqualTo(Standing.OVER);
    }

    @Test
    void aMentorsOwnLimitHoldsOverTwoProgramsAtOnce() throws Exception {
        jdbc.sql("update person set capacity = 1 where id = ?")
                .param(mia.person())
                .update();
        MatchingWorld elsewhere = new MatchingWorld(cast, jdbc);
        Someone there = new Someone(mia.person(), cast.participant(elsewhere.program, mia.person(), "MENTOR"));
        Someone marta = elsewhere.mentee("Marta", "es");
        long here = world.publish(mia, manuel).get(0);
        long other = elsewhere.publish(there, marta).get(0);
        answers.accept(world.viewer(mia), here);
        answers.accept(world.viewer(mia), other);
        var outcomes = Together.all(List.of(
                () -> answers.accept(world.viewer(manuel), here), () -> answers.accept(world.viewer(marta), other)));
        assertThat(outcomes).containsExactlyInAnyOrder(TOGETHER, PLACE_TAKEN);
    }

    @Test
    void decliningEndsItWithoutBlame() {
        long id = world.publish(mia, manuel).get(0);
        answers.accept(world.viewer(mia), id);
        answers.decline(world.viewer(manuel), id);
        assertThat(standing(manuel, id)).isEqualTo(Standing.DECLINED);
        assertThat(standing(mia, id)).isEqualTo(Standing.OVER);
        assertThat(world.letters("ended")).isEqualTo(1);
        refusedAsOver(() -> answers.accept(world.viewer(manuel), id));
        refusedAsOver(() -> answers.decline(world.viewer(mia), id));
        assertThat(relationships()).isZero();
    }

    @Test
    void whoAcceptedMayStillDeclineBeforeTheOtherAnswers() {
        long id = world.publish(mia, manuel).get(0);
        answers.accept(world.viewer(mia), id);
        answers.decline(world.viewer(mia), id);
        assertThat(standing(manuel, id)).isEqualTo(Standing.OVER);
    }

    @Test
    void nobodyAnswersForSomebodyWhoHasLeft() {
        long id = world.publish(mia, manuel).get(0);
        jdbc.sql("update participant set state = 'WITHDRAWN' where id = ?")
                .param(mia.participant())
                .update();
        refusedAsOver(() -> answers.accept(world.viewer(manuel), id));
        assertThat(standing(manuel, id)).isEqualTo(Standing.OVER);
    }

    @Test
    void strangersAndCoordinatorsFindNoProposal() {
        long id = world.publish(mia, manuel).get(0);
        for (long person : new long[] {cast.person("Sam", "Stranger"), world.coordinator}) {
            assertThatThrownBy(() -> mine.find(world.viewer(person), id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> answers.accept(world.viewer(person), id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> answers.decline(world.viewer(person), id)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aDraftIsNobodysBusinessYet() {
        long id = world.publish(mia, manuel).get(0);
        jdbc.sql("update match_run set state = 'DRAFT' where program_id = ?")
                .param(world.program.id())
                .update();
        assertThatThrownBy(() -> mine.find(world.viewer(manuel), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answers.accept(world.viewer(manuel), id)).isInstanceOf(NotFound.class);
        assertThat(proposals.waiting(world.viewer(manuel))).isEmpty();
    }

    @Test
    void homeLearnsWhatWaitsForThePerson() {
        long id = world.publish(mia, manuel).get(0);
        assertThat(proposals.waiting(world.viewer(manuel))).singleElement().satisfies(waiting -> {
            assertThat(waiting.id()).isEqualTo(id);
            assertThat(waiting.names()).containsExactly("Mia Mentor");
            assertThat(waiting.role().name()).isEqualTo("MENTEE");
        });
        answers.accept(world.viewer(manuel), id);
        assertThat(proposals.waiting(world.viewer(manuel))).isEmpty();
        assertThat(proposals.waiting(world.viewer(mia))).hasSize(1);
    }

    @Test
    void onlyThoseWhoHaveNotAnsweredAreRemindedAndOnceADay() {
        Someone marta = world.mentee("Marta", "es");
        List<Long> ids = world.publish(mia, manuel, marta);
        answers.accept(world.viewer(manuel), ids.get(0));
        var carla = world.viewer(world.coordinator);
        care.remind(carla, world.program.slug(), 1, null);
        // Mia once for both, and Marta; Manuel has answered.
        assertThat(world.letters("waits for your answer")).isEqualTo(2);
        assertThatThrownBy(() -> care.remind(carla, world.program.slug(), 1, ids.get(1)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("matchRuns.refused.nobodyToRemind");
        assertThat(world.letters("waits for your answer")).isEqualTo(2);
    }

    @Test
    void aProposalTakenBackIsOverAndFreesBoth() {
        long id = world.publish(mia, manuel).get(0);
        var carla = world.viewer(world.coordinator);
        care.withdraw(carla, world.program.slug(), 1, id);
        assertThat(standing(manuel, id)).isEqualTo(Standing.OVER);
        assertThat(world.letters("ended")).isEqualTo(2);
        assertThat(world.count("select count(*) from open_match_proposal where program_id = ?", world.program.id()))
                .isZero();
        assertThatThrownBy(() -> care.withdraw(carla, world.program.slug(), 1, id))
                .isInstanceOf(RuleBroken.class);
    }

    private Standing standing(Someone someone, long id) {
        return mine.find(world.viewer(someone), id).row().standing();
    }

    private int relationships() {
        return world.count("select count(*) from relationship where program_id = ?", world.program.id());
    }

    private static void refusedAsOver(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(RuleBroken.class).hasMessage("matchProposals.refused.over");
    }
}
