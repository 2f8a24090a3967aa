package org.mentorium.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a session.
 *
 * @param absent members who did not come; null when that was not said
 * @param reason why it was called off, in the words of whoever did
 * @param later of a series, all that come after it too
 */
public record Outcome(SessionState state, @Nullable List<Long> absent, String reason, boolean later) {

    List<Long> missing() {
        return absent == null ? List.of() : absent;
    }

    public Outcome(SessionState state) {
        this(state, null, "", false);
    }
}
