package org.mentorium.matching.timetables.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mentorium.matching.timetables.scheduling.Event.Worth;

class SchedulerTests {

    /** Small enough to try out everything: tables with one or two seats, rules, wishes, nobody, all forbidden. */
    @Test
    void nothingIsBetterThanATimetableWhenEverybodyIsThere() {
        for (int seed = 0; seed < 300; seed++) {
            Event event = random(new Random(seed), false);
            Schedule timetable = Scheduler.schedule(event, seed);
            assertThat(ScheduleChecker.problems(event, timetable))
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(timetable.best()).as("seed " + seed).isTrue();
            assertThat(timetable.merit()).as("seed " + seed).isEqualTo(best(event));
        }
    }

    @Test
    void whenPeopleAreLateItHoldsAllRulesAndIsTheBestButForAFew() {
        int reached = 0;
        int most = 200;
        for (int seed = 0; seed < most; seed++) {
            Event event = random(new Random(seed), true);
            Schedule timetable = Scheduler.schedule(event, seed);
            assertThat(ScheduleChecker.problems(event, timetable))
                    .as("seed " + seed)
                    .isEmpty();
            Merit best = best(event);
            assertThat(timetable.merit()).as("seed " + seed).isLessThanOrEqualTo(best);
            if (timetable.best()) {
                assertThat(timetable.merit()).as("seed " + seed).isEqualTo(best);
            }
            reached += timetable.merit().equals(best) ? 1 : 0;
        }
        // What is not exact is said so; it should be rare all the same.
        assertThat(reached).isGreaterThanOrEqualTo(most * 97 / 100);
    }

    @Test
    void keptMeetingsStayAndTheRestIsFilledAroundThem() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            Event event = random(random, false);
            List<Meeting> first = Scheduler.schedule(event, seed).meetings();
            List<Meeting> kept =
                    first.stream().filter(meeting -> random.nextBoolean()).toList();
            Event again = new Event(
                    event.rounds(),
                    event.tables(),
                    event.seats(),
                    event.pairs(),
                    event.mentorThere(),
                    event.menteeThere(),
                    kept);
            Schedule timetable = Scheduler.schedule(again, seed + 1);
            assertThat(ScheduleChecker.problems(again, timetable))
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(timetable.meetings()).containsAll(kept);
        }
    }

    @Test
    void theSameSeedGivesTheSameTimetable() {
        Event event = day(30, 10, 8, new Random(7));
        assertThat(Scheduler.schedule(event, 3).meetings())
                .isEqualTo(Scheduler.schedule(event, 3).meetings())
                .isNotEqualTo(Scheduler.schedule(event, 4).meetings());
    }

    /** 30 mentees and 10 mentors over 8 rounds: all 80 meetings, spread to two or three for everybody. */
    @Test
    void aDayWithFortyPeopleIsFullAndFair() {
        Event event = day(30, 10, 8, new Random(7));
        Schedule timetable = Scheduler.schedule(event, 1);
        assertThat(ScheduleChecker.problems(event, timetable)).isEmpty();
        assertThat(timetable.best()).isTrue();
        assertThat(timetable.merit().wishes()).isEqualTo(timetable.mostWishes());
        assertThat(timetable.meetings()).hasSize(80);
        long[] each = new long[30];
        timetable.meetings().forEach(meeting -> each[meeting.mentee()]++);
        assertThat(Arrays.stream(each).min().getAsLong()).isPositive();
    }

    @Test
    void theLargestEventIsReckonedWithoutOverflow() {
        Event event = day(Event.MOST_MENTEES, Event.MOST_MENTORS, Event.MOST_ROUNDS, new Random(1));
        Schedule timetable = Scheduler.schedule(event, 1);
        assertThat(timetable.meetings()).hasSize(Event.MOST_ROUNDS * Event.MOST_MENTORS);
        assertThat(timetable.best()).isTrue();
    }

    private static Event day(int mentees, int mentors, int rounds, Random random) {
        Worth[][] pairs = new Worth[mentees][mentors];
        for (Worth[] row : pairs) {
            for (int mentor = 0; mentor < mentors; mentor++) {
                row[mentor] = random.nextInt(20) == 0 ? null : new Worth(0, random.nextInt(21));
            }
            row[random.nextInt(mentors)] = new Worth(5, 10);
        }
        int[] tables = new int[mentors];
        Arrays.setAll(tables, i -> i);
        int[] seats = new int[mentors];
        Arrays.fill(seats, 1);
        return Event.of(rounds, tables, seats, pairs);
    }

    private static Event random(Random random, boolean late) {
        int mentors = random.nextInt(4);
        int mentees = random.nextInt(4);
        int rounds = 1 + random.nextInt(3);
        int places = 1 + random.nextInt(3);
        int[] tables = new int[mentors];
        Arrays.setAll(tables, i -> random.nextInt(places));
        int[] seats = new int[places];
        Arrays.setAll(seats, i -> 1 + random.nextInt(2));
        boolean nothing = random.nextInt(15) == 0;
        int forbidden = random.nextInt(4);
        Worth[][] pairs = new Worth[mentees][mentors];
        for (Worth[] row : pairs) {
            Arrays.setAll(
                    row,
                    i -> nothing || random.nextInt(6) < forbidden
                            ? null
                            : new Worth(random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 0, random.nextInt(4)));
        }
        Event all = Event.of(rounds, tables, seats, pairs);
        if (late) {
            for (boolean[][] people : List.of(all.mentorThere(), all.menteeThere())) {
                for (boolean[] row : people) {
                    for (int round = 0; round < rounds; round++) {
                        row[round] = random.nextInt(4) > 0;
                    }
                }
            }
        }
        return all;
    }

    /** Every timetable there is. */
    private static Merit best(Event event) {
        Merit[] best = {Merit.of(event, List.of())};
        tryAll(event, 0, 0, new ArrayList<>(), best);
        return best[0];
    }

    private static void tryAll(Event event, int round, int mentor, List<Meeting> meetings, Merit[] best) {
        if (round == event.rounds()) {
            Merit merit = Merit.of(event, meetings);
            best[0] = merit.compareTo(best[0]) > 0 ? merit : best[0];
            return;
        }
        if (mentor == event.mentors()) {
            tryAll(event, round + 1, 0, meetings, best);
            return;
        }
        tryAll(event, round, mentor + 1, meetings, best);
        for (int mentee = 0; mentee < event.mentees(); mentee++) {
            Meeting meeting = new Meeting(round, mentor, mentee);
            if (possible(event, meeting, meetings)) {
                meetings.add(meeting);
                tryAll(event, round, mentor + 1, meetings, best);
                meetings.remove(meetings.size() - 1);
            }
        }
    }

    private static boolean possible(Event event, Meeting meeting, List<Meeting> meetings) {
        int table = event.tables()[meeting.mentor()];
        long atTable = meetings.stream()
                .filter(other -> other.round() == meeting.round() && event.tables()[other.mentor()] == table)
                .count();
        return event.pairs()[meeting.mentee()][meeting.mentor()] != null
                && event.mentorThere()[meeting.mentor()][meeting.round()]
                && event.menteeThere()[meeting.mentee()][meeting.round()]
                && atTable < event.seats()[table]
                && meetings.stream()
                        .noneMatch(other -> other.mentee() == meeting.mentee()
                                && (other.round() == meeting.round() || other.mentor() == meeting.mentor()));
    }
}
