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
    private static final MatchingFacts NOTHING_MADE = new MatchingFacts(false, false, false, 0, 0, 0);

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
    @CsvSource({
        "false, false, 0, 0, programs.missing.run, /programs/x/match-runs",
        "false, false, 1, 5, programs.missing.draft, /programs/x/match-runs",
        "false, false, 0, 5, programs.missing.answers, /programs/x/match-runs",
        "false, true, 0, 0, programs.missing.requests, /programs/x/match-requests",
        "true, false, 0, 0, programs.missing.timetable, /programs/x/timetables"
    })
    void whatIsMissingForTheMentoringIsWhatIsToBeDoneNext(
            boolean event, boolean asking, int drafts, int unanswered, String key, String address) {
        MatchingFacts matching = new MatchingFacts(false, event, asking, drafts, unanswered, 0);
        assertThat(step(ProgramState.MATCHING, new StepFacts(List.of(), 3, 3, 0, 3, 0, matching, null, TODAY))
                        .missing())
                .containsExactly(new Missing(null, key, unanswered, address));
    }

    @Test
    void anEventNeedsATimetableAndNoRelationship() {
        MatchingFacts published = new MatchingFacts(false, true, false, 0, 0, 1);
        NextStep next = step(ProgramState.MATCHING, new StepFacts(List.of(), 3, 3, 0, 3, 0, published, null, TODAY));

        assertThat(next.possible()).isTrue();
        assertThat(next.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "2,0"})
    void onePoolNeedsTwoPeople(int people, int missing) {
        MatchingFacts pool = new MatchingFacts(true, false, false, 0, 0, 0);
        assertThat(step(ProgramState.ENROLLING, new StepFacts(List.of(), people, people, 0, 0, 0, pool, null, TODAY))
                        .missing())
                .hasSize(missing);
    }

    @ParameterizedTest
    @CsvSource({"2027-05-01,false", "2027-06-01,false", "2027-07-01,false", "2027-07-02,true", ",true"})
    void evaluatingMoreThanAMonthBeforeTheEndIsConfirmed(@Nullable LocalDate end, boolean confirm) {
        NextStep next = step(ProgramState.RUNNING, facts(List.of(), 3, 3, 3, end));

        assertThat(next.possible()).isTrue();
        assertThat(next.confirm()).isEqualTo(confirm);
        assertThat(next.early()).isEqualTo(confirm);
        assertThat(next.due()).isEqualTo(end == null ? null : end.minusDays(30));
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
        StepFacts facts = new StepFacts(List.of(), 3, 5, 4, 2, 3, NOTHING_MADE, null, TODAY);

        assertThat(step(ProgramState.ENROLLING, facts).notes()).containsExactly(new Note("programs.note.waiting", 4));
        assertThat(step(ProgramState.MATCHING, facts).notes()).containsExactly(new Note("programs.note.unmatched", 2));
        assertThat(step(ProgramState.RUNNING, facts).notes()).isEmpty();
    }

    private static NextStep step(ProgramState from, StepFacts facts) {
        return Objects.requireNonNull(NextStep.after(from, facts, "x"));
    }

    private static StepFacts facts(
            List<SetupTask> unfinished, int mentors, int mentees, int relationships, @Nullable LocalDate end) {
        return new StepFacts(unfinished, mentors, mentees, 0, 0, relationships, NOTHING_MADE, end, TODAY);
    }
}
