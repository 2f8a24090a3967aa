package org.mentorium.matching.timetables.scheduling;

import org.mentorium.matching.timetables.scheduling.Event.Worth;

/**
 * A {@link Merit} as one number, so that the cheapest flow has the greatest merit: each step weighs more than all of the
 * next one together. The limits of {@link Event} keep it within a long.
 */
final class Weights {

    private final long wish;
    private final long dearness;
    private final long meeting;
    private final long unevenness;

    Weights(Event event) {
        long most = Math.max(1, (long) Math.min(event.mentors(), event.mentees()) * event.rounds());
        unevenness = most * Worth.BEST + 1;
        meeting = Math.multiplyExact(unevenness, most * event.rounds() + 1);
        dearness = Math.multiplyExact(meeting, most + 1);
        wish = Math.multiplyExact(dearness, most * Worth.DEAREST + 1);
    }

    /** What a meeting is worth but for how many its mentee has already. */
    long of(Worth worth) {
        return (worth.wish() > 0 ? wish : 0) + worth.wish() * dearness + meeting + worth.score();
    }

    /** What a mentee's meeting costs by its number, from 1. */
    long ofNumber(int number) {
        return number * unevenness;
    }
}
