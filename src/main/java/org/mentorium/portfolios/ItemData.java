package org.mentorium.portfolios;

import org.jspecify.annotations.Nullable;

/** What the owner says of an item; goal, session and plan activity are those that it belongs to. */
record ItemData(
        String title,
        String description,
        @Nullable String link,
        @Nullable Long goal,
        @Nullable Long session,
        @Nullable Long planActivity,
        boolean evidence) {}
