package org.mentorium.relationships;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a goal says: what is to be reached, how one will notice, the next steps one a line, and until when. */
record GoalData(
        String title,
        String measure,
        String steps,
        @Nullable LocalDate targetOn) {}
