package org.mentorium.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mentorium.common.Viewer;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.matching.pairs.HandChoice;
import org.mentorium.matching.pairs.HandChoices;
import org.mentorium.matching.unmatched.Explanation;
import org.mentorium.matching.unmatched.Unmatched;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.mentorium.wishes.RatherNots;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a coordinator sees of a confidential "rather not": to the letter what they see of something else. */
@ApplicationTest
class RatherNotSecrecyTests {

    @Autowired
    MatchRuns runs;

    @Autowired
    RunScopes scopes;

    @Autowired
    Boards boards;

    @Autowired
    HandChoices choices;

    @Autowired
    RatherNots ratherNots;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    /** All that the pages of a run are made of, but for numbers that differ from run to run. */
    private record Seen(
            List<Long> paired,
            RunCertificate certificate,
            List<Unmatched> unmatched,
            List<HandChoice.Impossible> impossible,
            @Nullable String refusal,
            List<String> troubles) {}

    @Test
    void ratherNotLooksLikeADeclinationInAProgramThatTheCoordinatorDoesNotKnow() {
        MatchingWorld world = new MatchingWorld(cast, jdbc);
        Someone mia = world.mentor("Mia", 2, "es");
        Someone manuel = world.mentee("Manuel", "es");
        Someone marta = world.mentee("Marta", "es");

        long decline = declinedElsewhere(mia, manuel);
        Seen declined = see(world, mia, manuel);
        jdbc.sql("delete from match_proposal where id = ?").param(decline).update();
        assertThat(see(world, mia, manuel)).isNotEqualTo(declined);

        ratherNots.say(world.viewer(mia), world.program.id(), manuel.participant());
        assertThat(see(world, mia, manuel)).isEqualTo(declined);
        ratherNots.takeBack(world.viewer(mia), world.program.id(), manuel.participant());

        ratherNots.say(world.viewer(manuel), world.program.id(), mia.participant());
        assertThat(see(world, mia, manuel)).isEqualTo(declined);
        ratherNots.takeBack(world.viewer(manuel), world.program.id(), mia.participant());

        ratherNots.say(world.viewer(manuel), world.program.id(), email(mia));
        assertThat(see(world, mia, manuel)).isEqualTo(declined);

        assertThat(declined.paired()).containsExactly(marta.participant());
        assertThat(declined.certificate().excluded()).isEmpty();
        assertThat(declined.refusal()).isEqualTo("matchRuns.refused.rule.EARLIER");
    }

    private String email(Someone someone) {
        return jdbc.sql("select email from person where id = ?")
                .param(someone.person())
                .query(String.class)
                .single();
    }

    private Seen see(MatchingWorld world, Someone mentor, Someone mentee) {
        Viewer carla = world.viewer(world.coordinator);
        String slug = world.program.slug();
        runs.create(carla, slug);
        int number = jdbc.sql("select max(number) from match_run where program_id = ?")
                .param(world.program.id())
                .query(Integer.class)
                .single();
        RunScope run = scopes.find(carla, slug, number);
        Board board = boards.of(run);
        HandChoice choice = choices.of(run, mentee.participant(), "", Locale.ENGLISH);
        return new Seen(
                jdbc.sql("select x.mentee_id from match_proposal_tie x join match_proposal o"
                                + " on o.id = x.match_proposal_id where o.match_run_id = ? order by 1")
                        .param(run.id())
                        .query(Long.class)
                        .list(),
                run.certificate(),
                new Explanation(board).unmatched(Pageable.unpaged()).getContent(),
                choice.impossible(),
                board.forbidden(
                                board.cohort().mentee(mentee.participant()),
                                board.cohort().mentor(mentor.participant()))
                        .map(refusal -> refusal.messageKey())
                        .orElse(null),
                board.troubles().stream().map(Board.Trouble::key).toList());
    }

    /** The two met before in a program of somebody else's. */
    private long declinedElsewhere(Someone mentor, Someone mentee) {
        MatchingWorld elsewhere = new MatchingWorld(cast, jdbc);
        long proposal = elsewhere
                .publish(
                        new Someone(mentor.person(), cast.participant(elsewhere.program, mentor.person(), "MENTOR")),
                        new Someone(mentee.person(), cast.participant(elsewhere.program, mentee.person(), "MENTEE")))
                .get(0);
        elsewhere.declined(proposal, mentor);
        return proposal;
    }
}
