package org.mentorium.sessions;

import org.jspecify.annotations.Nullable;

/**
 * A member with what is known of their coming.
 *
 * @param came null while nobody has said
 */
public record Attender(
        long personId,
        String name,
        boolean mentor,
        @Nullable Answer answer,
        @Nullable Boolean came) {

    /** What somebody says beforehand. */
    public enum Answer {
        COMING,
        AWAY
    }

    public boolean away() {
        return answer == Answer.AWAY;
    }

    public boolean missed() {
        return Boolean.FALSE.equals(came);
    }
}
