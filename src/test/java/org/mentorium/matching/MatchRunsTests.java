package org.mentorium.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.matching.unmatched.Explanation;
import org.mentorium.matching.unmatched.Load;
import org.mentorium.matching.unmatched.Loads;
import org.mentorium.matching.unmatched.Unmatched;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class MatchRunsTests {

    @Autowired
    MatchRuns runs;

    @Autowired
    RunScopes scopes;

    @Autowired
    RunSummaries summaries;

    @Autowired
    Boards boards;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    MatchingWorld world;
    Viewer carla;

    @BeforeEach
    void world() {
        world = new MatchingWorld(cast, jdbc);
        carla = world.viewer(world.coordinator);
    }

    @Test
    void theWholeNetworkIsMatchedWithinItsRules() {
        world.network();
        assertThat(runs.create(carla, world.program.slug())).isEqualTo(world.runs() + "/1");

        RunScope run = run(1);
        assertThat(run.certificate().verified()).isTrue();
        assertThat(run.certificate().pairs()).isEqualTo(96);
        RunSummary summary = summaries.of(run);
        assertThat(summary.pairs()).isEqualTo(96);
        assertThat(summary.unmatched()).isZero();
        assertThat(summary.untouched()).isTrue();
        assertThat(broken("not (mp.languages && ep.languages)")).isZero();
        assertThat(broken("ep.line_manager_id = mp.id or mp.line_manager_id = ep.id"))
                .isZero();
        assertThat(broken("(select count(*) from match_proposal_tie p where p.mentor_id = m.id) > m.capacity"))
                .isZero();
        assertThat(unmatched(run)).isEmpty();
        assertThat(Loads.of(boards.of(run)))
                .hasSize(36)
                .noneMatch(Load::overCapacity)
                .extracting(Load::total)
                .satisfies(totals ->
                        assertThat(totals.stream().mapToInt(n -> n).sum()).isEqualTo(96));
    }

    private int broken(String condition) {
        return world.count("""
                select count(*) from match_proposal o join match_run r on r.id = o.match_run_id
                join match_proposal_tie x on x.match_proposal_id = o.id
                join participant m on m.id = x.mentor_id join person mp on mp.id = m.person_id
                join participant e on e.id = x.mentee_id join person ep on ep.id = e.person_id
                where r.program_id = ? and (%s)
                """.formatted(condition), world.program.id());
    }

    @Test
    void onlyCoordinatorsMakeRunsAndStrangersFindNothing() {
        Someone mentee = world.mentee("Manuel", "es");
        String slug = world.program.slug();
        assertThatThrownBy(() -> runs.create(world.viewer(mentee), slug)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> runs.create(world.viewer(cast.person("Sam", "Stranger")), slug))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void runsAreMadeWhileTheProgramMatchesOrRuns() {
        world.mentor("Mia", 1, "es");
        world.mentee("Manuel", "es");
        cast.state(world.program, "ENROLLING");
        refused("matchRuns.refused.programState", () -> runs.create(carla, world.program.slug()));
        cast.state(world.program, "CLOSED");
        refused("matchRuns.refused.programState", () -> runs.create(carla, world.program.slug()));
        cast.state(world.program, "RUNNING");
        assertThat(runs.create(carla, world.program.slug())).endsWith("/1");
    }

    @Test
    void aRunNeedsAMentorAndAMentee() {
        world.mentor("Mia", 1, "es");
        refused("matchRuns.refused.nobody", () -> runs.create(carla, world.program.slug()));
    }

    @Test
    void whoIsTogetherOrProposedKeepsTheirPlace() {
        Someone mia = world.mentor("Mia", 2, "es");
        Someone manuel = world.mentee("Manuel", "es");
        Someone marta = world.mentee("Marta", "es");
        world.publish(mia, manuel);
        runs.create(carla, world.program.slug());
        assertThat(pairs(2)).containsExactly(mia.participant() + "-" + marta.participant());
        assertThat(run(2).certificate().places()).isEqualTo(1);
    }

    @Test
    void whoDeclinedIsMatchedWithSomebodyElse() {
        Someone mia = world.mentor("Mia", 1, "es");
        Someone max = world.mentor("Max", 1, "es");
        Someone manuel = world.mentee("Manuel", "es");
        long proposal = world.publish(mia, manuel).get(0);
        world.declined(proposal, mia);
        runs.create(carla, world.program.slug());
        assertThat(pairs(2)).containsExactly(max.participant() + "-" + manuel.participant());
    }

    @Test
    void publishingShowsTheProposalsAndWritesToEachPersonOnce() {
        world.mentor("Mia", 2, "es");
        world.mentee("Manuel", "es");
        world.mentee("Marta", "es");
        runs.create(carla, world.program.slug());
        assertThat(world.letters("proposed")).isZero();
        runs.publish(carla, world.program.slug(), 1, null);
        assertThat(run(1).published()).isTrue();
        assertThat(world.letters("proposed")).isEqualTo(3);

        refused("matchRuns.refused.PUBLISHED", () -> runs.publish(carla, world.program.slug(), 1, null));
        refused("matchRuns.refused.PUBLISHED", () -> runs.discard(carla, world.program.slug(), 1));
        assertThat(world.letters("proposed")).isEqualTo(3);
    }

    @Test
    void aDraftWhosePairsNoLongerHoldIsNotPublished() {
        Someone mia = world.mentor("Mia", 1, "es");
        Someone manuel = world.mentee("Manuel", "es");
        runs.create(carla, world.program.slug());
        jdbc.sql("update person set languages = '{fi}' where id = ?")
                .param(manuel.person())
                .update();
        refused("matchRuns.refused.troubles", () -> runs.publish(carla, world.program.slug(), 1, null));
        assertThat(runs.readiness(run(1)).troubles())
                .extracting(Readiness.Trouble::key)
                .containsExactly("matchRuns.rule.SHARED_LANGUAGE");

        jdbc.sql("update person set languages = '{es}' where id = ?")
                .param(manuel.person())
                .update();
        world.capacity(mia, 0);
        assertThat(runs.readiness(run(1)).troubles())
                .extracting(Readiness.Trouble::key)
                .containsExactly("matchRuns.trouble.full");

        jdbc.sql("update participant set state = 'WITHDRAWN' where id = ?")
                .param(mia.participant())
                .update();
        assertThat(runs.readiness(run(1)).troubles())
                .extracting(Readiness.Trouble::key)
                .containsExactly("matchRuns.trouble.gone");
    }

    @Test
    void twoDraftsDoNotGiveTheSamePlaceAwayTwice() {
        world.mentor("Mia", 1, "es");
        world.mentee("Manuel", "es");
        runs.create(carla, world.program.slug());
        runs.create(carla, world.program.slug());
        runs.publish(carla, world.program.slug(), 1, null);
        refused("matchRuns.refused.troubles", () -> runs.publish(carla, world.program.slug(), 2, null));
    }

    @Test
    void aDiscardedRunStaysSo() {
        world.mentor("Mia", 1, "es");
        world.mentee("Manuel", "es");
        runs.create(carla, world.program.slug());
        runs.discard(carla, world.program.slug(), 1);
        refused("matchRuns.refused.DISCARDED", () -> runs.publish(carla, world.program.slug(), 1, null));
    }

    @Test
    void theUnmatchedLearnWhyAndWhatWouldHelp() {
        Someone mia = world.mentor("Mia", 1, "es");
        Someone boss = world.mentor("Bea", 0, "fi");
        Someone first = world.mentee("Ana", "es");
        Someone second = world.mentee("Berta", "es");
        Someone alone = world.mentee("Chidi", "yo");
        Someone silent = world.mentee("Dora");
        Someone below = world.mentee("Eetu", "fi");
        world.manages(boss, below);
        runs.create(carla, world.program.slug());
        assertThat(pairs(1)).hasSize(1);
        var why = unmatched(run(1));
        assertThat(why)
                .filteredOn(u -> u.participant() == first.participant() || u.participant() == second.participant())
                .singleElement()
                .satisfies(u -> {
                    assertThat(u.why()).isEqualTo("matchRuns.unmatched.full");
                    assertThat(u.names()).containsExactly("Mia Mentor");
                    assertThat(u.could()).isFalse();
                });
        assertThat(why(why, alone)).isEqualTo("matchRuns.unmatched.rule.SHARED_LANGUAGE");
        assertThat(why(why, silent)).isEqualTo("matchRuns.unmatched.noLanguage");
        assertThat(why(why, below)).isEqualTo("matchRuns.unmatched.rule.SEVERAL");

        world.capacity(mia, 2);
        assertThat(unmatched(run(1)))
                .filteredOn(Unmatched::could)
                .singleElement()
                .satisfies(u -> assertThat(u.why()).isEqualTo("matchRuns.unmatched.free"));
    }

    private java.util.List<Unmatched> unmatched(RunScope run) {
        return new Explanation(boards.of(run)).unmatched(Pageable.unpaged()).getContent();
    }

    private static String why(java.util.List<Unmatched> all, Someone mentee) {
        return all.stream()
                .filter(u -> u.participant() == mentee.participant())
                .findFirst()
                .orElseThrow()
                .why();
    }

    private RunScope run(int number) {
        return scopes.find(carla, world.program.slug(), number);
    }

    private java.util.List<String> pairs(int number) {
        return jdbc.sql("""
                        select x.mentor_id || '-' || x.mentee_id from match_proposal o
                        join match_proposal_tie x on x.match_proposal_id = o.id
                        join match_run r on r.id = o.match_run_id where r.program_id = ? and r.number = ?
                        """)
                .params(world.program.id(), number)
                .query(String.class)
                .list();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }
}
