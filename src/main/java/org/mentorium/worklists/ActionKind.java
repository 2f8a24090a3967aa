package org.mentorium.worklists;

/** What a coordinator does for many at once. */
enum ActionKind {
    REMINDER,
    KEEPER,
    EXTENSION
}
