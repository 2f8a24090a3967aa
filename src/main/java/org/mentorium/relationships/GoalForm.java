package org.mentorium.relationships;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Submissions;

/** A goal as it is typed; version for one that exists, token and, for a mentor of several, whose it is for a new one. */
record GoalForm(
        @NotBlank @Size(max = 200) String what,
        @Nullable @Size(max = 2_000) String measure,
        @Nullable @Size(max = 5_000) String steps,
        @Nullable LocalDate targetOn,
        @Nullable Long owner,
        @Nullable Integer version,
        @Nullable String token) {

    static GoalForm empty() {
        return new GoalForm("", "", "", null, null, null, Submissions.newToken());
    }

    static GoalForm of(GoalData goal, int version) {
        return new GoalForm(goal.title(), goal.measure(), goal.steps(), goal.targetOn(), null, version, null);
    }

    GoalData data() {
        return new GoalData(what.strip(), text(measure), lines(steps), targetOn);
    }

    private static String lines(@Nullable String typed) {
        return text(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(joining("\n"));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n").strip();
    }
}
