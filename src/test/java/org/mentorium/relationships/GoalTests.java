package org.mentorium.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class GoalTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final GoalData DATA = new GoalData("Speak up", "", "", null);

    private final Goal goal = new Goal(1, 2, DATA, 2, NOW);

    @Test
    void newGoalIsOpen() {
        assertThat(goal.state()).isEqualTo(GoalState.OPEN);
    }

    @Test
    void reachingTwiceIsReachingOnce() {
        goal.reach(NOW);
        goal.reach(NOW.plusSeconds(9));
        assertThat(goal.state()).isEqualTo(GoalState.REACHED);
    }

    @Test
    void settledGoalIsTakenUpAgainBeforeItChanges() {
        goal.drop(NOW);
        assertThatThrownBy(() -> goal.reach(NOW)).hasMessage("relationships.goals.notOpen");
        assertThatThrownBy(() -> goal.describe(DATA)).hasMessage("relationships.goals.notOpen");
        goal.reopen();
        assertThatCode(() -> goal.reach(NOW)).doesNotThrowAnyException();
    }

    @Test
    void stepStaysTickedWhenTheOthersChange() {
        goal.describe(new GoalData("Speak up", "", "Prepare a sentence\nSay it", null));
        goal.tick(0, "Prepare a sentence", NOW);
        goal.describe(new GoalData("Speak up", "", "Breathe\nPrepare a sentence", null));
        assertThatCode(() -> goal.tick(0, "Breathe", NOW)).doesNotThrowAnyException();
        assertThat(goal.data().steps()).isEqualTo("Breathe\nPrepare a sentence");
        assertThat(goal.steps()).allMatch(GoalStep::done);
    }

    @Test
    void stepThatReadsOtherwiseByNowIsNotTicked() {
        goal.describe(new GoalData("Speak up", "", "Say it", null));
        assertThatThrownBy(() -> goal.tick(0, "Prepare a sentence", NOW))
                .hasMessage("relationships.goals.stepsChanged");
        assertThatThrownBy(() -> goal.tick(1, "Say it", NOW)).hasMessage("relationships.goals.stepsChanged");
        assertThat(goal.steps()).noneMatch(GoalStep::done);
    }

    @Test
    void stepLongerThanItsPlaceIsRefusedAtItsField() {
        assertThatThrownBy(() -> goal.describe(new GoalData("Speak up", "", "x".repeat(501), null)))
                .hasMessage("relationships.goals.stepTooLong");
    }
}
