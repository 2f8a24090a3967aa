package org.mentorium.matching.board;

import org.jspecify.annotations.Nullable;

/**
 * A mentee who has another mentor in another run.
 *
 * @param first whom the first run gives them, or null
 * @param second whom the second gives them, or null
 */
record DifferenceRow(
        String mentee,
        @Nullable String first,
        @Nullable Double firstPoints,
        @Nullable String second,
        @Nullable Double secondPoints) {}
