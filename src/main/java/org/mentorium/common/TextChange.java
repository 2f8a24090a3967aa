package org.mentorium.common;

/** A stretch of two compared texts. */
public record TextChange(Kind kind, String text) {

    /** Where the stretch stands: in both texts, only in the later, or only in the earlier one. */
    public enum Kind {
        KEPT,
        ADDED,
        REMOVED
    }
}
