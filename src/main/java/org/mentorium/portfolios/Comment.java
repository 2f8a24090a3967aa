package org.mentorium.portfolios;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.TextChange;

/**
 * Somebody's word about an item: feedback with both its halves, or an answer to it.
 *
 * @param brought whether it came with an archive: the name is what the archive says
 * @param changes what changed in the item's words since the feedback; empty when nothing did
 */
record Comment(
        String author,
        boolean brought,
        @Nullable String strengths,
        @Nullable String nextStep,
        @Nullable String text,
        Instant createdAt,
        List<TextChange> changes) {}
