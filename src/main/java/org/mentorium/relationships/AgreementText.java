package org.mentorium.relationships;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of an agreement as its members read it; changedBy is null for the program's own text. */
public record AgreementText(
        int number,
        String text,
        Instant changedAt,
        @Nullable String changedBy) {}
