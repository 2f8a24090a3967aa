package org.mentorium.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.programs.NextStep.Missing;
import org.mentorium.programs.NextStep.Note;

class NextStepTests {

    private static final LocalDate TODAY = LocalDate.of(2027, 6, 1);

    @Test
    void enrolmentNeedsEveryTaskThatIsNotOptional() {
        NextStep next = step(ProgramState.DRAFT, facts(List.of(SetupTask.PLAN, SetupTask.CALENDAR), 0, 0, 0, null));

        assertThat(next.to()).isEqualTo(ProgramState.ENROLLING);
        assertThat(next.missing())
                .extracting(Missing::address)
                .containsExactly("/programs/x/plan-activities", "/programs/x/setup/calendar");
        assertThat(step(ProgramState.DRAFT, facts(List.of(), 0, 0, 0, null)).possible())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0,0,2", "1,0,1", "0,3,1", "1,1,0"})
    void matchingNeedsAMentorAndAMentee(int mentors, int mentees, int missing) {
        assertThat(step(ProgramState.ENROLLING, facts(List.of(), mentors, mentees, 0, null))
                        .missing())
                .hasSize(missing);
    }

    @Test
    void theMentoringNeedsARelationship() {
        assertThat(step(ProgramState.MATCHING, facts(List.of(), 3, 3, 0, null)).missing())
                .hasSize(1);
        assertThat(step(ProgramState.MATCHING, facts(List.of(), 3, 3, 1, null)).possible())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2027-05-01,false", "2027-06-01,false", "2027-07-01,false", "2027-07-02,true", ",true"})
    void evaluatingMoreThanAMonthBeforeTheEndIsConfirmed(@Nullable LocalDate end, boolean confirm) {
        NextStep next = step(ProgramState.RUNNING, facts(List.of(), 3, 3, 3, end));

        assertThat(next.possible()).isTrue();
        assertThat(next.confirm()).isEqualTo(confirm);
    }

    @Test
    void closingIsAlwaysConfirmedAndSaysWhatIsStillOpen() {
        NextStep next = step(ProgramState.EVALUATING, facts(List.of(), 3, 3, 2, TODAY.minusDays(9)));

        assertThat(next.possible()).isTrue();
        assertThat(next.confirm()).isTrue();
        assertThat(next.notes()).containsExactly(new Note("programs.note.active", 2));
    }

    @Test
    void aClosedProgramHasNoNextStep() {
        assertThat(NextStep.after(ProgramState.CLOSED, facts(List.of(), 0, 0, 0, null), "x"))
                .isNull();
    }

    @Test
    void whatTheStepDoesNotWaitForIsSaid() {
        StepFacts facts = new StepFacts(List.of(), 3, 5, 4, 2, 3, null, TODAY);

        assertThat(step(ProgramState.ENROLLING, facts).notes()).containsExactly(new Note("programs.note.waiting", 4));
        assertThat(step(ProgramState.MATCHING, facts).notes()).containsExactly(new Note("programs.note.unmatched", 2));
        assertThat(step(ProgramState.RUNNING, facts).notes()).isEmpty();
    }

    private static NextStep step(ProgramState from, StepFacts facts) {
        return Objects.requireNonNull(NextStep.after(from, facts, "x"));
    }

    private static StepFacts facts(
            List<SetupTask> unfinished, int mentors, int mentees, int relationships, @Nullable LocalDate end) {
        return new StepFacts(unfinished, mentors, mentees, 0, 0, relationships, end, TODAY);
    }
}
