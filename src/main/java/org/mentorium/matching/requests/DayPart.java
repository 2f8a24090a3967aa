package org.mentorium.matching.requests;

/** A part of the day by whole hours. */
enum DayPart {
    MORNING(6, 12),
    AFTERNOON(12, 17),
    EVENING(17, 22);

    final int from;
    final int until;

    DayPart(int from, int until) {
        this.from = from;
        this.until = until;
    }
}
