package org.mentorium.matching.timetables.scheduling;

import java.util.List;

/**
 * Who can meet whom, when and where.
 *
 * @param tables of each mentor, the table or room at which they sit
 * @param seats of each table, how many meetings it takes at once
 * @param pairs by mentee and mentor: what a meeting of the two is worth, or null where a rule forbids it
 * @param mentorThere by mentor and round
 * @param menteeThere by mentee and round
 * @param kept meetings that stay as they are
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Event(
        int rounds,
        int[] tables,
        int[] seats,
        Worth[][] pairs,
        boolean[][] mentorThere,
        boolean[][] menteeThere,
        List<Meeting> kept) {

    /** More could not be reckoned with in one number, see {@link Weights}. */
    public static final int MOST_ROUNDS = 20;

    public static final int MOST_MENTORS = 60;
    public static final int MOST_MENTEES = 400;

    /**
     * What a meeting of two is worth.
     *
     * @param wish how near to the mentee's heart: 0 for no wish, up to {@link #DEAREST} for the dearest
     * @param score how well the two suit each other, 0 to {@link #BEST}
     */
    public record Worth(int wish, int score) {

        public static final int DEAREST = 5;
        public static final int BEST = 20;

        public static final Worth NOTHING = new Worth(0, 0);
    }

    public Event {
        if (rounds > MOST_ROUNDS || tables.length > MOST_MENTORS || pairs.length > MOST_MENTEES) {
            throw new IllegalArgumentException("An event larger than its numbers");
        }
        kept = List.copyOf(kept);
    }

    /** An event at which everybody is there all the time. */
    public static Event of(int rounds, int[] tables, int[] seats, Worth[][] pairs) {
        return new Event(
                rounds, tables, seats, pairs, always(tables.length, rounds), always(pairs.length, rounds), List.of());
    }

    /** Two of whom something is true. */
    @FunctionalInterface
    public interface Two {
        boolean are(int mentee, int mentor);
    }

    /** The same, at which some two do not meet. */
    public Event without(Two two) {
        Worth[][] others = new Worth[pairs.length][tables.length];
        for (int mentee = 0; mentee < pairs.length; mentee++) {
            for (int mentor = 0; mentor < tables.length; mentor++) {
                others[mentee][mentor] = two.are(mentee, mentor) ? null : pairs[mentee][mentor];
            }
        }
        return new Event(rounds, tables, seats, others, mentorThere, menteeThere, kept);
    }

    /** The same, at which those meet who met in another timetable of it, and besides them only some. */
    public Event around(List<Meeting> first, Two besides) {
        boolean[][] chosen = new boolean[pairs.length][tables.length];
        first.forEach(meeting -> chosen[meeting.mentee()][meeting.mentor()] = true);
        Worth[][] others = new Worth[pairs.length][tables.length];
        for (int mentee = 0; mentee < pairs.length; mentee++) {
            for (int mentor = 0; mentor < tables.length; mentor++) {
                Worth worth = pairs[mentee][mentor];
                if (worth != null && chosen[mentee][mentor]) {
                    others[mentee][mentor] = new Worth(Worth.DEAREST, worth.score());
                } else if (worth != null && besides.are(mentee, mentor)) {
                    others[mentee][mentor] = new Worth(0, worth.score());
                }
            }
        }
        return new Event(rounds, tables, seats, others, mentorThere, menteeThere, kept);
    }

    private static boolean[][] always(int people, int rounds) {
        boolean[][] there = new boolean[people][rounds];
        for (boolean[] row : there) {
            java.util.Arrays.fill(row, true);
        }
        return there;
    }

    int mentors() {
        return tables.length;
    }

    int mentees() {
        return pairs.length;
    }

    /** Whether there is a round in which both are there. */
    boolean overlap(int mentee, int mentor) {
        for (int round = 0; round < rounds; round++) {
            if (menteeThere[mentee][round] && mentorThere[mentor][round]) {
                return true;
            }
        }
        return false;
    }
}
