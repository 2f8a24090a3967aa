package org.mentorium.matching.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.DraftPair;
import org.mentorium.matching.Drafts;
import org.mentorium.matching.MatchRuns;
import org.mentorium.matching.MatchingWorld;
import org.mentorium.matching.MatchingWorld.Someone;
import org.mentorium.matching.Proposals;
import org.mentorium.matching.RunScope;
import org.mentorium.matching.RunScopes;
import org.mentorium.matching.RunSummaries;
import org.mentorium.testing.ApplicationTest;
import org.mentorium.testing.Cast;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class HandPairsTests {

    @Autowired
    MatchRuns runs;

    @Autowired
    Drafts hand;

    @Autowired
    HandChoices choices;

    @Autowired
    RunScopes scopes;

    @Autowired
    RunSummaries summaries;

    @Autowired
    Proposals proposals;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    MatchingWorld world;
    Viewer carla;
    Someone mia;
    Someone max;
    Someone manuel;

    /** Mia, who alone shares a language with Manuel at first, so that the run pairs the two. */
    @BeforeEach
    void draft() {
        world = new MatchingWorld(cast, jdbc);
        carla = world.viewer(world.coordinator);
        mia = world.mentor("Mia", 1, "es");
        max = world.mentor("Max", 1, "fi");
        manuel = world.mentee("Manuel", "es");
        runs.create(carla, world.program.slug());
        speaks(max, "es");
    }

    @Test
    void aPairTakenOutLeavesBothFree() {
        hand.remove(carla, world.program.slug(), 1, pair().id());
        assertThat(proposals.pairs(run().id())).isEmpty();
        assertThat(summaries.of(run()).unmatched()).isEqualTo(1);
        HandChoice choice = choices.of(run(), manuel.participant(), "", Locale.ENGLISH);
        assertThat(choice.mentors()).hasSize(2);
    }

    @Test
    void aPublishedRunIsNotChanged() {
        long id = pair().id();
        runs.publish(carla, world.program.slug(), 1, null);
        refused("matchRuns.refused.PUBLISHED", null, () -> hand.remove(carla, world.program.slug(), 1, id));
        assertThat(pair().mentor()).isEqualTo(mia.participant());
    }

    @Test
    void aPairOfAnotherRunIsNotFoundHere() {
        MatchingWorld elsewhere = new MatchingWorld(cast, jdbc);
        long id = elsewhere
                .publish(elsewhere.mentor("Mia", 1, "es"), elsewhere.mentee("Ana", "es"))
                .get(0);
        assertThatThrownBy(() -> hand.remove(carla, world.program.slug(), 1, id))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theChoiceSaysWhoIsPossibleAndWhyOthersAreNot() {
        speaks(max, "fi");
        hand.remove(carla, world.program.slug(), 1, pair().id());
        HandChoice choice = choices.of(run(), manuel.participant(), "", Locale.ENGLISH);
        assertThat(choice.mentee()).isEqualTo("Manuel Mentee");
        assertThat(choice.mentors()).extracting(option -> option.label()).containsExactly("Mia Mentor");
        assertThat(choice.hints().get(Long.toString(mia.participant())))
                .contains("1 free place")
                .contains("Both speak Spanish.");
        assertThat(choice.impossible())
                .containsExactly(new HandChoice.Impossible("Max Mentor", "matchRuns.refused.rule.SHARED_LANGUAGE"));
        assertThat(choices.of(run(), null, "", Locale.ENGLISH).mentees()).hasSize(1);
    }

    private void speaks(Someone someone, String language) {
        jdbc.sql("update person set languages = array[?] where id = ?")
                .params(language, someone.person())
                .update();
    }

    private RunScope run() {
        return scopes.find(carla, world.program.slug(), 1);
    }

    private DraftPair pair() {
        List<DraftPair> pairs = proposals.pairs(run().id());
        assertThat(pairs).hasSize(1);
        return pairs.get(0);
    }

    private static void refused(
            String key, @Nullable String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RuleBroken.class, e -> {
            assertThat(e.messageKey()).isEqualTo(key);
            assertThat(e.field()).isEqualTo(field);
        });
    }
}
