package org.mentorium.questionnaires;

/** What an item is answered with: an option of its scale, or words. */
public enum ItemKind {
    LIKERT,
    LONG_TEXT,
    SHORT_TEXT
}
