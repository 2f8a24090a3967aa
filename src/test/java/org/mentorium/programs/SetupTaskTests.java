package org.mentorium.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.programs.SetupTask.AGREEMENT;
import static org.mentorium.programs.SetupTask.BASICS;
import static org.mentorium.programs.SetupTask.CALENDAR;
import static org.mentorium.programs.SetupTask.QUESTIONNAIRES;
import static org.mentorium.programs.TaskState.BLOCKED;
import static org.mentorium.programs.TaskState.DONE;
import static org.mentorium.programs.TaskState.IN_PROGRESS;
import static org.mentorium.programs.TaskState.NOT_STARTED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SetupTaskTests {

    @ParameterizedTest
    @EnumSource(names = {"BASICS", "CALENDAR", "PLAN", "JOINING", "MATCHING", "REQUIREMENTS"})
    void whatTheBlueprintFilledIsNotStartedUntilItIsSaved(SetupTask task) {
        assertThat(task.state(whole(Set.of()))).isEqualTo(NOT_STARTED);
        assertThat(task.state(whole(Set.of(task)))).isEqualTo(DONE);
    }

    @Test
    void theAgreementWaitsForItsLanguages() {
        assertThat(AGREEMENT.state(whole(Set.of()))).isEqualTo(BLOCKED);
        assertThat(AGREEMENT.state(whole(Set.of(BASICS)))).isEqualTo(NOT_STARTED);
        assertThat(AGREEMENT.state(whole(Set.of(BASICS, AGREEMENT)))).isEqualTo(DONE);
    }

    @Test
    void savedButIncompleteIsInProgress() {
        SetupFacts facts = new SetupFacts(EnumSet.allOf(SetupTask.class), false, false, List.of("fr"), false, false);

        assertThat(BASICS.state(facts)).isEqualTo(IN_PROGRESS);
        assertThat(CALENDAR.state(facts)).isEqualTo(IN_PROGRESS);
        assertThat(AGREEMENT.state(facts)).isEqualTo(IN_PROGRESS);
        assertThat(SetupTask.PLAN.state(facts)).isEqualTo(DONE);
    }

    @ParameterizedTest
    @CsvSource({"false,false,NOT_STARTED", "true,false,IN_PROGRESS", "false,true,IN_PROGRESS", "true,true,DONE"})
    void questionnairesFollowWhatIsPublished(boolean before, boolean after, TaskState state) {
        SetupFacts facts = new SetupFacts(Set.of(BASICS, CALENDAR), true, true, List.of(), before, after);

        assertThat(QUESTIONNAIRES.state(facts)).isEqualTo(state);
    }

    @Test
    void questionnairesWaitForLanguagesAndDates() {
        assertThat(QUESTIONNAIRES.state(new SetupFacts(Set.of(BASICS), true, true, List.of(), false, false)))
                .isEqualTo(BLOCKED);
    }

    @ParameterizedTest
    @EnumSource(MentoringType.class)
    void howMenteesAskIsSetUpWhereTheyDo(MentoringType type) {
        for (DecidedBy decidedBy : DecidedBy.values()) {
            assertThat(SetupTask.CHOOSING.concerns(decidedBy, type)).isEqualTo(decidedBy.asking(type));
        }
    }

    private static SetupFacts whole(Set<SetupTask> saved) {
        return new SetupFacts(saved, true, true, List.of(), false, false);
    }
}
