package org.mentorium.matching.requests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mentor as a mentee of the program reads of them: who they are, what speaks for them in words, never a number of how
 * well they suit.
 *
 * @param lastHere when they signed in last; null for never
 * @param asked whether the reader has asked them and waits for an answer
 * @param wished whether they stand on the reader's list of wishes
 */
record MentorRow(
        long participant,
        String name,
        @Nullable String organisation,
        @Nullable String position,
        List<String> languages,
        List<String> offers,
        String goals,
        @Nullable Integer experienceYears,
        int free,
        @Nullable Instant lastHere,
        List<String> reasons,
        boolean asked,
        boolean wished) {}
