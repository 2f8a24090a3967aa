package org.mentorium.matching;

/** Where a match run is: only its coordinators see a draft, and only a published one is answered. */
enum RunState {
    DRAFT,
    PUBLISHED,
    DISCARDED
}
