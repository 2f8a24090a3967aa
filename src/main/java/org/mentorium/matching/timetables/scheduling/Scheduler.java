package org.mentorium.matching.timetables.scheduling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.mentorium.matching.timetables.scheduling.Event.Worth;

/**
 * Makes timetables. First the pairs that meet at all are chosen, exactly, as a cheapest flow; then they are spread over
 * the rounds. When everybody is there all the time, that is always possible, as the edges of a bipartite graph can be
 * coloured with as many colours as the largest degree, tables included: the timetable is the best there is. When people
 * are late or meetings are kept, some pairs may not fit (to decide it is NP-hard); then rounds are emptied and filled
 * again, each exactly, as long as there is something to win, and the flow remains the bound.
 */
public final class Scheduler {

    /** Rounds that are emptied and filled again for an event of no size; the larger, the fewer. */
    private static final int TRIES = 400;

    private static final int ARCS_A_TRY = 400_000;

    private Scheduler() {}

    /** The same event and seed give the same timetable. */
    public static Schedule schedule(Event event, long seed) {
        Order order = Order.of(event, seed);
        Draft draft = new Draft(event);
        List<Network.Arc> pairs = new MeetingSet(draft).best(order);
        Merit bound = merit(event, pairs);
        new Rounds(draft, order, pairs).spread();
        Draft best = draft.merit().equals(bound) ? draft : improved(draft, bound, seed);
        List<Meeting> meetings = best.meetings().stream()
                .sorted(Comparator.comparingInt(Meeting::round).thenComparingInt(Meeting::mentor))
                .toList();
        Merit merit = best.merit();
        return new Schedule(meetings, merit, bound.wishes(), most(event, order), merit.equals(bound));
    }

    /** What the chosen pairs would be worth together with the kept ones. */
    private static Merit merit(Event event, List<Network.Arc> pairs) {
        List<Meeting> meetings = new ArrayList<>(event.kept());
        pairs.forEach(pair -> meetings.add(new Meeting(0, pair.mentor(), pair.mentee())));
        return Merit.of(event, meetings);
    }

    /** How many of these meetings somebody wishes. */
    public static int wished(Event event, List<Meeting> meetings) {
        return Merit.of(event, meetings).wishes();
    }

    /** A bound of how many meetings there can be. */
    public static int most(Event event, long seed) {
        return most(event, Order.of(event, seed));
    }

    /** As many meetings as there can be when all are worth the same. */
    private static int most(Event event, Order order) {
        Worth[][] alike = new Worth[event.mentees()][event.mentors()];
        for (int mentee = 0; mentee < alike.length; mentee++) {
            for (int mentor = 0; mentor < event.mentors(); mentor++) {
                alike[mentee][mentor] = event.pairs()[mentee][mentor] == null ? null : Worth.NOTHING;
            }
        }
        Event plain = new Event(
                event.rounds(),
                event.tables(),
                event.seats(),
                alike,
                event.mentorThere(),
                event.menteeThere(),
                event.kept());
        return event.kept().size()
                + new MeetingSet(new Draft(plain)).best(order).size();
    }

    private static Draft improved(Draft start, Merit bound, long seed) {
        Event event = start.event;
        Random random = new Random(seed);
        Draft best = start.copy();
        for (int round = 0; round < event.rounds(); round++) {
            Rounds.fill(best, Order.of(event, seed), round);
        }
        int size = 1 + event.mentors() * event.mentees() * event.rounds();
        int tries = Math.max(10, Math.min(TRIES, ARCS_A_TRY / size));
        for (int i = 0; i < tries && !best.merit().equals(bound); i++) {
            Draft next = best.copy();
            Order order = Order.of(event, random.nextLong());
            List<Integer> rounds = some(event.rounds(), random);
            rounds.forEach(next::clear);
            rounds.forEach(round -> Rounds.fill(next, order, round));
            if (next.merit().compareTo(best.merit()) >= 0) {
                best = next;
            }
        }
        return best;
    }

    /** Two rounds or more, in any order. */
    private static List<Integer> some(int rounds, Random random) {
        List<Integer> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            all.add(round);
        }
        java.util.Collections.shuffle(all, random);
        return all.subList(0, Math.min(rounds, 2 + random.nextInt(Math.max(1, rounds - 1))));
    }
}
