package org.mentorium.matching.timetables;

/** A draft is seen by coordinators alone. */
enum TimetableState {
    DRAFT,
    PUBLISHED
}
