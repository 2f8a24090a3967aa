package org.mentorium.programs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One program of a list, with what its reader is in it. */
record ProgramRow(
        String slug,
        String name,
        ProgramState state,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean coordinator,
        boolean evaluator,
        boolean mentor,
        boolean mentee) {

    /** What the reader is in it, as message keys. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>();
        add(parts, coordinator, "programs.part.coordinator");
        add(parts, evaluator, "programs.part.evaluator");
        add(parts, mentor, "programs.part.mentor");
        add(parts, mentee, "programs.part.mentee");
        return parts;
    }

    private static void add(List<String> parts, boolean has, String key) {
        if (has) {
            parts.add(key);
        }
    }
}
