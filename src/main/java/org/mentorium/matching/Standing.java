package org.mentorium.matching;

import org.jspecify.annotations.Nullable;

/** Where a proposal stands for one of its two; whether the other has answered shows only once they have themselves. */
enum Standing {
    /** It waits for the reader's answer. */
    YOURS,
    /** The reader accepted, and the other is thinking. */
    THEIRS,
    /** Both accepted. */
    TOGETHER,
    /** The reader declined. */
    DECLINED,
    /** It came to nothing, for reasons that are nobody's business. */
    OVER;

    static Standing of(boolean open, boolean together, @Nullable Answer mine) {
        if (together) {
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
