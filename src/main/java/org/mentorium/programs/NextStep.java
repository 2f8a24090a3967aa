package org.mentorium.programs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The step that comes next in a program's life: what is missing for it, and what one should know before taking it.
 *
 * @param confirm whether the coordinator must say so expressly
 */
record NextStep(ProgramState from, ProgramState to, List<Missing> missing, List<Note> notes, boolean confirm) {

    /** Something without which the step is not taken, and where it is put right; a task of the set-up or a key. */
    record Missing(@Nullable SetupTask task, String key, String address) {}

    /** Something that the step does not wait for. */
    record Note(String key, int count) {}

    /** The step after the program's state; null when it is closed. */
    static @Nullable NextStep after(ProgramState from, StepFacts facts, String slug) {
        ProgramState to = from.next();
        return to == null
                ? null
                : new NextStep(from, to, missing(to, facts, slug), notes(to, facts), confirm(to, facts));
    }

    public boolean possible() {
        return missing.isEmpty();
    }

    private static List<Missing> missing(ProgramState to, StepFacts facts, String slug) {
        List<Missing> missing = new ArrayList<>();
        if (to == ProgramState.ENROLLING) {
            facts.unfinished()
                    .forEach(task -> missing.add(new Missing(task, "programs.missing.task", task.address(slug))));
        }
        if (to == ProgramState.MATCHING && facts.mentors() == 0) {
            missing.add(new Missing(null, "programs.missing.mentor", "/programs/" + slug + "/participants"));
        }
        if (to == ProgramState.MATCHING && facts.mentees() == 0) {
            missing.add(new Missing(null, "programs.missing.mentee", "/programs/" + slug + "/participants"));
        }
        if (to == ProgramState.RUNNING && facts.relationships() == 0) {
            missing.add(new Missing(null, "programs.missing.relationship", "/programs/" + slug + "/match-runs"));
        }
        return List.copyOf(missing);
    }

    private static List<Note> notes(ProgramState to, StepFacts facts) {
        List<Note> notes = new ArrayList<>();
        if (to == ProgramState.MATCHING && facts.waiting() > 0) {
            notes.add(new Note("programs.note.waiting", facts.waiting()));
        }
        if (to == ProgramState.RUNNING && facts.unmatched() > 0) {
            notes.add(new Note("programs.note.unmatched", facts.unmatched()));
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
