package org.mentorium.portfolios;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the owner says of an item; goal, session and plan activity are those that it belongs to. */
record ItemData(
        ItemKind kind,
        String title,
        String description,
        String reflection,
        @Nullable String link,
        @Nullable LocalDate madeOn,
        List<String> tags,
        @Nullable Long goal,
        @Nullable Long session,
        @Nullable Long planActivity,
        boolean evidence) {}
