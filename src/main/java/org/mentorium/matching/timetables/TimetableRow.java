package org.mentorium.matching.timetables;

import java.time.Instant;

/** A timetable in a list. */
record TimetableRow(int number, String title, TimetableState state, Instant startsAt, int meetings) {}
