package org.mentorium.checkins;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looking back, as one member sees it.
 *
 * @param shared what others wrote and share
 */
public record CheckInPage(CheckInKind kind, Answers mine, List<Shared> shared, List<String> goals, boolean mayWrite) {

    /** The viewer's own answers so far. */
    public record Answers(
            String reached,
            String takeAlong,
            @Nullable Integer rating,
            @Nullable Outlook outlook,
            boolean shared,
            @Nullable Instant doneAt,
            int version) {

        static final Answers NONE = new Answers("", "", null, null, false, null, -1);

        /** Handed in, and open for the coordination to hear. */
        boolean asksForTalk() {
            return doneAt != null && outlook == Outlook.TALK;
        }

        public boolean begun() {
            return version >= 0;
        }
    }

    /** Another member's words; never how they rate it. */
    public record Shared(String author, String reached, String takeAlong) {}
}
