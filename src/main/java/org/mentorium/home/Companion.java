package org.mentorium.home;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship of the viewer with the one next thing to do in it.
 *
 * @param names the other members
 * @param step message key of the next thing: home.step.…
 * @param next when they meet next
 */
record Companion(
        long id,
        String program,
        List<String> names,
        String step,
        String href,
        @Nullable Instant next,
        @Nullable Instant last) {}
