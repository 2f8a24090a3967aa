package org.mentorium.portfolios;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item in the list. */
record ItemRow(
        long id,
        ItemKind kind,
        String title,
        String owner,
        boolean mine,
        boolean shared,
        boolean evidence,
        long files,
        long comments,
        List<String> tags,
        @Nullable LocalDate madeOn,
        Instant createdAt) {}
