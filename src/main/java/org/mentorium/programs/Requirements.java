package org.mentorium.programs;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a relationship holds and produces to be complete. */
@Embeddable
record Requirements(
        @Nullable Integer requiredSessions,
        @Nullable BigDecimal requiredHours,
        int menteeEvidence,
        int mentorEvidence) {}
