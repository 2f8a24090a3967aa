package org.mentorium.diaries;

import java.util.Locale;

/** The four parts of a diary entry, and its summary. What belongs to all members is one text, the others one an author. */
public enum PartKind {
    OBJECTIVES(true),
    TOPICS(true),
    /** The mentee's. */
    REFLECTION(false),
    /** The mentor's. */
    NOTES(false),
    /** What all members agree to show to the coordinators. */
    SUMMARY(true);

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
