package org.mentorium.diaries;

import java.time.Instant;
import org.mentorium.common.Viewer;

/** Who writes, in which language, and when. */
record Pen(long author, String language, Instant now) {

    static Pen of(Viewer viewer, Instant now) {
        return new Pen(viewer.id(), viewer.locale().getLanguage(), now);
    }
}
