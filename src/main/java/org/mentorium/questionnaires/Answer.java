package org.mentorium.questionnaires;

import org.jspecify.annotations.Nullable;

/** What somebody answered to one item: the value of an option, or words, or nothing yet. */
public record Answer(@Nullable Integer value, @Nullable String text) {

    public static final Answer NONE = new Answer(null, null);

    public boolean given() {
        return value != null || text != null;
    }
}
