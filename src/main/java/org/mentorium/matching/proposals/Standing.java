package org.mentorium.matching.proposals;

import org.jspecify.annotations.Nullable;

/** Where a proposal stands for one of its members; whether others have answered shows only once it has begun. */
enum Standing {
    /** It waits for the reader's answer. */
    YOURS,
    /** The reader accepted, and others are thinking. */
    THEIRS,
    /** It has begun, with the reader. */
    TOGETHER,
    /** The reader declined. */
    DECLINED,
    /** It came to nothing, for reasons that are nobody's business. */
    OVER;

    static Standing of(boolean open, boolean together, @Nullable Answer mine) {
        if (together && mine == Answer.ACCEPTED) {
            return TOGETHER;
        }
        if (mine == Answer.DECLINED) {
            return DECLINED;
        }
        if (!open) {
            return OVER;
        }
        return mine == null ? YOURS : THEIRS;
    }
}
