package org.mentorium.matching;

/** Where a match run is: only its coordinators see a draft, and only a published one is answered. */
public enum RunState {
    /** It is worked on in the background. */
    MAKING,
    /** It could not be made. */
    FAILED,
    /** A coordinator stopped it before it was a draft. */
    CANCELLED,
    DRAFT,
    PUBLISHED,
    DISCARDED
}
