package org.mentorium.matching.timetables.scheduling;

import java.util.List;

/** Spreads pairs over the rounds: each round takes all that it must take so that the rest still fits into those to come. */
final class Rounds {

    /** More than all meetings of a round together. */
    private static final long MUST = 1_000_000;

    private final Draft draft;
    private final Event event;
    private final Order order;
    private final boolean[][] waiting;
    private final int[] mentorWaits;
    private final int[] menteeWaits;
    private final int[] tableWaits;

    Rounds(Draft draft, Order order, List<Network.Arc> pairs) {
        this.draft = draft;
        this.event = draft.event;
        this.order = order;
        waiting = new boolean[event.mentees()][event.mentors()];
        mentorWaits = new int[event.mentors()];
        menteeWaits = new int[event.mentees()];
        tableWaits = new int[event.seats().length];
        pairs.forEach(pair -> wait(pair.mentee(), pair.mentor(), true));
    }

    private void wait(int mentee, int mentor, boolean yes) {
        waiting[mentee][mentor] = yes;
        mentorWaits[mentor] += yes ? 1 : -1;
        menteeWaits[mentee] += yes ? 1 : -1;
        tableWaits[event.tables()[mentor]] += yes ? 1 : -1;
    }

    void spread() {
        for (int round = 0; round < event.rounds(); round++) {
            for (Network.Arc pair : round(round)) {
                wait(pair.mentee(), pair.mentor(), false);
                draft.add(new Meeting(round, pair.mentor(), pair.mentee()));
            }
        }
    }

    private List<Network.Arc> round(int round) {
        Network network = new Network(event, order);
        for (int table = 0; table < event.seats().length; table++) {
            int seats = draft.seats(table, round);
            int later = 0;
            for (int next = round + 1; next < event.rounds(); next++) {
                later += draft.seats(table, next);
            }
            int must = Math.max(0, Math.min(seats, tableWaits[table] - later));
            network.table(table, must, -MUST);
            network.table(table, seats - must, 0);
        }
        for (int mentor = 0; mentor < event.mentors(); mentor++) {
            if (draft.mentorFree(mentor, round)) {
                network.mentor(mentor, 1, mentorWaits[mentor] > later(mentor, true, round) ? -MUST : 0);
            }
        }
        for (int mentee = 0; mentee < event.mentees(); mentee++) {
            if (draft.menteeFree(mentee, round)) {
                network.mentee(mentee, 1, menteeWaits[mentee] > later(mentee, false, round) ? -MUST : 0);
            }
        }
        network.pairs((mentee, mentor) -> waiting[mentee][mentor] ? -1L : null);
        return network.cheapest();
    }

    private int later(int person, boolean mentor, int round) {
        int later = 0;
        for (int next = round + 1; next < event.rounds(); next++) {
            later += (mentor ? draft.mentorFree(person, next) : draft.menteeFree(person, next)) ? 1 : 0;
        }
        return later;
    }

    /** Fills a round with the best that is left for it, whoever was chosen before. */
    static void fill(Draft draft, Order order, int round) {
        Event event = draft.event;
        Weights weights = new Weights(event);
        Network network = new Network(event, order);
        for (int table = 0; table < event.seats().length; table++) {
            network.table(table, draft.seats(table, round), 0);
        }
        for (int mentor = 0; mentor < event.mentors(); mentor++) {
            network.mentor(mentor, draft.mentorFree(mentor, round) ? 1 : 0, 0);
        }
        for (int mentee = 0; mentee < event.mentees(); mentee++) {
            network.mentee(mentee, draft.menteeFree(mentee, round) ? 1 : 0, weights.ofNumber(draft.each(mentee) + 1));
        }
        network.pairs(
                (mentee, mentor) -> draft.met(mentee, mentor) ? null : -weights.of(event.pairs()[mentee][mentor]));
        network.cheapest().forEach(pair -> draft.add(new Meeting(round, pair.mentor(), pair.mentee())));
    }
}
