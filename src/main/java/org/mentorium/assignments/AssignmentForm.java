package org.mentorium.assignments;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.solver.Objective;
import org.mentorium.web.Submissions;
import org.springframework.web.multipart.MultipartFile;

/** The files, and what the pairs are to be good at. */
record AssignmentForm(
        @Nullable MultipartFile pairs,
        @Nullable MultipartFile mentors,
        @Nullable MultipartFile mentees,
        @NotNull Objective objective,
        @Nullable String token) {

    static AssignmentForm empty() {
        return new AssignmentForm(null, null, null, Objective.TOTAL, Submissions.newToken());
    }
}
