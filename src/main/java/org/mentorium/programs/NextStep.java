package org.mentorium.programs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The step that comes next in a program's life: what is missing for it, and what one should know before taking it.
 *
 * @param confirm whether the coordinator must say so expressly
 * @param due from when on it is time for the evaluation; null for other steps, and while no end is set
 */
record NextStep(
        ProgramState from,
        ProgramState to,
        List<Missing> missing,
        List<Note> notes,
        boolean confirm,
        @Nullable LocalDate due) {

    /** Something without which the step is not taken, and where it is put right; a task of the set-up or a key. */
    record Missing(@Nullable SetupTask task, String key, int count, String address) {}

    /** Something that the step does not wait for. */
    record Note(String key, int count) {}

    /** The step after the program's state; null when it is closed. */
    static @Nullable NextStep after(ProgramState from, StepFacts facts, String slug) {
        ProgramState to = from.next();
        return to == null
                ? null
                : new NextStep(
                        from,
                        to,
                        missing(to, facts, slug),
                        notes(to, facts),
                        confirm(to, facts),
                        to == ProgramState.EVALUATING ? facts.evaluationFrom() : null);
    }

    /** Whether it is too soon to ask for the step: the mentoring goes on for more than a month, or nobody knows how long. */
    public boolean early() {
        return to == ProgramState.EVALUATING && confirm;
    }

    /** Whether the program is being evaluated: closing it comes when that is done. */
    public boolean last() {
        return to == ProgramState.CLOSED;
    }

    public boolean possible() {
        return missing.isEmpty();
    }

    private static List<Missing> missing(ProgramState to, StepFacts facts, String slug) {
        List<Missing> missing = new ArrayList<>();
        if (to == ProgramState.ENROLLING) {
            facts.unfinished()
                    .forEach(task -> missing.add(new Missing(task, "programs.missing.task", 0, task.address(slug))));
        }
        if (to == ProgramState.MATCHING) {
            people(facts).forEach(key -> missing.add(new Missing(null, key, 0, "/programs/" + slug + "/participants")));
        }
        if (to == ProgramState.RUNNING && !facts.together()) {
            MatchingFacts matching = facts.matching();
            missing.add(new Missing(
                    null, matching.next(), matching.unanswered(), "/programs/" + slug + matching.address()));
        }
        return List.copyOf(missing);
    }

    /** Who must be admitted before anybody can be matched. */
    private static List<String> people(StepFacts facts) {
        if (facts.matching().pool()) {
            return facts.mentees() < 2 ? List.of("programs.missing.peers") : List.of();
        }
        List<String> missing = new ArrayList<>();
        if (facts.mentors() == 0) {
            missing.add("programs.missing.mentor");
        }
        if (facts.mentees() == 0) {
            missing.add("programs.missing.mentee");
        }
        return missing;
    }

    private static List<Note> notes(ProgramState to, StepFacts facts) {
        List<Note> notes = new ArrayList<>();
        if (to == ProgramState.MATCHING && facts.waiting() > 0) {
            notes.add(new Note("programs.note.waiting", facts.waiting()));
        }
        if (to == ProgramState.RUNNING
                && facts.unmatched() > 0
                && !facts.matching().event()) {
            notes.add(new Note(
                    facts.matching().pool() ? "programs.note.unmatched.peers" : "programs.note.unmatched",
                    facts.unmatched()));
        }
        if (to == ProgramState.CLOSED && facts.relationships() > 0) {
            notes.add(new Note("programs.note.active", facts.relationships()));
        }
        return List.copyOf(notes);
    }

    private static boolean confirm(ProgramState to, StepFacts facts) {
        return to == ProgramState.CLOSED || to == ProgramState.EVALUATING && !facts.endIsNear();
    }
}
