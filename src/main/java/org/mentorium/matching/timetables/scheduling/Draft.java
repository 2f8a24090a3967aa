package org.mentorium.matching.timetables.scheduling;

import java.util.ArrayList;
import java.util.List;

/** A timetable in the making: who is taken in which round, and who has met. */
final class Draft {

    final Event event;
    private final List<Meeting> meetings = new ArrayList<>();
    private final boolean[][] mentorTaken;
    private final boolean[][] menteeTaken;
    private final int[][] seatsLeft;
    private final boolean[][] met;
    private final int[] each;

    Draft(Event event) {
        this.event = event;
        mentorTaken = new boolean[event.mentors()][event.rounds()];
        menteeTaken = new boolean[event.mentees()][event.rounds()];
        seatsLeft = new int[event.seats().length][event.rounds()];
        for (int table = 0; table < seatsLeft.length; table++) {
            java.util.Arrays.fill(seatsLeft[table], event.seats()[table]);
        }
        met = new boolean[event.mentees()][event.mentors()];
        each = new int[event.mentees()];
        event.kept().forEach(this::add);
    }

    void add(Meeting meeting) {
        meetings.add(meeting);
        set(meeting, true);
    }

    /** Takes the meetings of a round back, but for those that are kept. */
    void clear(int round) {
        List<Meeting> gone = meetings.stream()
                .filter(meeting -> meeting.round() == round && !event.kept().contains(meeting))
                .toList();
        meetings.removeAll(gone);
        gone.forEach(meeting -> set(meeting, false));
    }

    private void set(Meeting meeting, boolean there) {
        mentorTaken[meeting.mentor()][meeting.round()] = there;
        menteeTaken[meeting.mentee()][meeting.round()] = there;
        seatsLeft[event.tables()[meeting.mentor()]][meeting.round()] += there ? -1 : 1;
        met[meeting.mentee()][meeting.mentor()] = there;
        each[meeting.mentee()] += there ? 1 : -1;
    }

    boolean mentorFree(int mentor, int round) {
        return event.mentorThere()[mentor][round] && !mentorTaken[mentor][round];
    }

    boolean menteeFree(int mentee, int round) {
        return event.menteeThere()[mentee][round] && !menteeTaken[mentee][round];
    }

    int seats(int table, int round) {
        return Math.max(0, seatsLeft[table][round]);
    }

    boolean met(int mentee, int mentor) {
        return met[mentee][mentor];
    }

    /** How many meetings a mentee has. */
    int each(int mentee) {
        return each[mentee];
    }

    List<Meeting> meetings() {
        return List.copyOf(meetings);
    }

    Merit merit() {
        return Merit.of(event, meetings);
    }

    Draft copy() {
        Draft copy = new Draft(event);
        meetings.stream().filter(meeting -> !event.kept().contains(meeting)).forEach(copy::add);
        return copy;
    }
}
