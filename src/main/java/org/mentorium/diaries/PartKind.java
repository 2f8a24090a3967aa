package org.mentorium.diaries;

import java.util.Locale;

/** The four parts of a diary entry. Two belong to all members together, two to the one who writes them. */
public enum PartKind {
    OBJECTIVES(true),
    TOPICS(true),
    /** The mentee's. */
    REFLECTION(false),
    /** The mentor's. */
    NOTES(false);

    private final boolean shared;

    PartKind(boolean shared) {
        this.shared = shared;
    }

    /** One text that all members write and read. */
    public boolean shared() {
        return shared;
    }

    /** The form's field for it. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
