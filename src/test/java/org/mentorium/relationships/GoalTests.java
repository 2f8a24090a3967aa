package org.mentorium.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final GoalData DATA = new GoalData("Speak up", "", "", null);

    private final Goal goal = new Goal(1, DATA, 2, NOW);

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

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2200-01-01", "+999999999-12-31"})
    void dateThatNobodyMeansIsRefused(LocalDate date) {
        assertThatThrownBy(() -> goal.describe(new GoalData("Speak up", "", "", date)))
                .hasMessage("relationships.goals.dateTooFar");
    }
}
