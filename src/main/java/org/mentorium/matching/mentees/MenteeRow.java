package org.mentorium.matching.mentees;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mentee as a mentor of the program reads of them before anything was proposed: who they are, what they seek and what
 * speaks for the two in words, never a number of how well they suit.
 *
 * @param wished whether they stand on the reader's list of wishes
 */
record MenteeRow(
        long participant,
        String name,
        @Nullable String organisation,
        @Nullable String position,
        List<String> languages,
        List<String> seeks,
        List<String> reasons,
        boolean wished) {}
