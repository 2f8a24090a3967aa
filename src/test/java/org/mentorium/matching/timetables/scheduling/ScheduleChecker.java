package org.mentorium.matching.timetables.scheduling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mentorium.matching.timetables.scheduling.Event.Worth;

/**
 * Looks over a timetable without knowing how it was made: that nobody is in two places or meets somebody twice, that rules,
 * presence and seats hold, and that its bounds are no smaller than what counting paths finds. It shares no code with the
 * search.
 */
final class ScheduleChecker {

    private ScheduleChecker() {}

    /** What is wrong, in words for a developer; empty when all holds. */
    static List<String> problems(Event event, Schedule timetable) {
        List<String> problems = new ArrayList<>();
        Set<List<Integer>> seen = new HashSet<>();
        int[][] used = new int[event.seats().length][event.rounds()];
        for (Meeting meeting : timetable.meetings()) {
            if (!event.kept().contains(meeting) && event.pairs()[meeting.mentee()][meeting.mentor()] == null) {
                problems.add("forbidden: " + meeting);
            }
            if (!event.kept().contains(meeting)
                    && !(event.mentorThere()[meeting.mentor()][meeting.round()]
                            && event.menteeThere()[meeting.mentee()][meeting.round()])) {
                problems.add("absent: " + meeting);
            }
            if (!seen.add(List.of(0, meeting.round(), meeting.mentor()))
                    || !seen.add(List.of(1, meeting.round(), meeting.mentee()))) {
                problems.add("in two places: " + meeting);
            }
            if (!seen.add(List.of(2, meeting.mentor(), meeting.mentee()))) {
                problems.add("twice: " + meeting);
            }
            int table = event.tables()[meeting.mentor()];
            if (++used[table][meeting.round()] > event.seats()[table]) {
                problems.add("no seat: " + meeting);
            }
        }
        if (!timetable.meetings().containsAll(event.kept())) {
            problems.add("a kept meeting is gone");
        }
        int wishes = most(event, true);
        int meetings = most(event, false);
        if (timetable.mostWishes() != wishes || timetable.merit().wishes() > wishes) {
            problems.add("wishes: " + timetable.mostWishes() + " said, " + wishes + " possible");
        }
        if (timetable.mostMeetings() != meetings || timetable.meetings().size() > meetings) {
            problems.add("meetings: " + timetable.mostMeetings() + " said, " + meetings + " possible");
        }
        return problems;
    }

    /** The most meetings, or wished ones alone, by the shortest paths that let one more in, until there is none. */
    private static int most(Event event, boolean wished) {
        int mentors = event.mentors();
        int tables = event.seats().length;
        int mentees = event.mentees();
        int[][] room = new int[2 + tables + mentors + mentees][2 + tables + mentors + mentees];
        int kept = 0;
        int[] atTable = new int[tables];
        for (Meeting meeting : event.kept()) {
            Worth worth = event.pairs()[meeting.mentee()][meeting.mentor()];
            kept += !wished || worth != null && worth.wish() > 0 ? 1 : 0;
            atTable[event.tables()[meeting.mentor()]]++;
        }
        for (int table = 0; table < tables; table++) {
            room[0][2 + table] = Math.max(0, event.seats()[table] * event.rounds() - atTable[table]);
        }
        for (int mentor = 0; mentor < mentors; mentor++) {
            for (int round = 0; round < event.rounds(); round++) {
                room[2 + event.tables()[mentor]][2 + tables + mentor] += free(event, true, mentor, round) ? 1 : 0;
            }
        }
        for (int mentee = 0; mentee < mentees; mentee++) {
            for (int round = 0; round < event.rounds(); round++) {
                room[2 + tables + mentors + mentee][1] += free(event, false, mentee, round) ? 1 : 0;
            }
            for (int mentor = 0; mentor < mentors; mentor++) {
                Worth worth = event.pairs()[mentee][mentor];
                boolean counts = worth != null && (!wished || worth.wish() > 0);
                if (counts && meet(event, mentee, mentor)) {
                    room[2 + tables + mentor][2 + tables + mentors + mentee] = 1;
                }
            }
        }
        return kept + flow(room);
    }

    private static boolean free(Event event, boolean mentor, int person, int round) {
        boolean there = mentor ? event.mentorThere()[person][round] : event.menteeThere()[person][round];
        return there
                && event.kept().stream()
                        .noneMatch(kept -> kept.round() == round && (mentor ? kept.mentor() : kept.mentee()) == person);
    }

    /** Whether there is a round for the two, and they are not brought together by a kept meeting already. */
    private static boolean meet(Event event, int mentee, int mentor) {
        for (Meeting kept : event.kept()) {
            if (kept.mentee() == mentee && kept.mentor() == mentor) {
                return false;
            }
        }
        for (int round = 0; round < event.rounds(); round++) {
            if (free(event, true, mentor, round) && free(event, false, mentee, round)) {
                return true;
            }
        }
        return false;
    }

    private static int flow(int[][] room) {
        int units = 0;
        while (true) {
            int[] from = new int[room.length];
            Arrays.fill(from, -1);
            from[0] = 0;
            ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(0));
            while (!queue.isEmpty() && from[1] < 0) {
                int node = queue.remove();
                for (int to = 0; to < room.length; to++) {
                    if (room[node][to] > 0 && from[to] < 0) {
                        from[to] = node;
                        queue.add(to);
                    }
                }
            }
            if (from[1] < 0) {
                return units;
            }
            for (int node = 1; node != 0; node = from[node]) {
                room[from[node]][node]--;
                room[node][from[node]]++;
            }
            units++;
        }
    }
}
