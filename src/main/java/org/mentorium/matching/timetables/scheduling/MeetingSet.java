package org.mentorium.matching.timetables.scheduling;

import java.util.List;

/**
 * Which pairs meet at all, before it is decided when. Nobody gets more meetings than there are rounds in which they are
 * there, no table more than its seats. When everybody is there all the time, exactly such sets can be spread over the
 * rounds, so that the best set is the best timetable; else it is a bound that no timetable can pass.
 */
final class MeetingSet {

    private final Draft draft;
    private final Event event;
    private final Weights weights;

    MeetingSet(Draft draft) {
        this.draft = draft;
        this.event = draft.event;
        this.weights = new Weights(event);
    }

    /** The best set of pairs besides those that are kept. */
    List<Network.Arc> best(Order order) {
        Network network = new Network(event, order);
        for (int table = 0; table < event.seats().length; table++) {
            int seats = 0;
            for (int round = 0; round < event.rounds(); round++) {
                seats += draft.seats(table, round);
            }
            network.table(table, seats, 0);
        }
        for (int mentor = 0; mentor < event.mentors(); mentor++) {
            network.mentor(mentor, free(mentor, true), 0);
        }
        for (int mentee = 0; mentee < event.mentees(); mentee++) {
            int free = free(mentee, false);
            for (int number = 1; number <= free; number++) {
                network.mentee(mentee, 1, weights.ofNumber(draft.each(mentee) + number));
            }
        }
        network.pairs((mentee, mentor) ->
                draft.met(mentee, mentor) || !meet(mentee, mentor) ? null : -weights.of(event.pairs()[mentee][mentor]));
        return network.cheapest();
    }

    private int free(int person, boolean mentor) {
        int free = 0;
        for (int round = 0; round < event.rounds(); round++) {
            free += (mentor ? draft.mentorFree(person, round) : draft.menteeFree(person, round)) ? 1 : 0;
        }
        return free;
    }

    private boolean meet(int mentee, int mentor) {
        for (int round = 0; round < event.rounds(); round++) {
            if (draft.menteeFree(mentee, round) && draft.mentorFree(mentor, round)) {
                return true;
            }
        }
        return false;
    }
}
