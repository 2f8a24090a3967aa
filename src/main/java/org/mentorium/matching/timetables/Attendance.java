package org.mentorium.matching.timetables;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mentorium.matching.scoring.Bond;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.timetables.scheduling.Event;
import org.mentorium.matching.timetables.scheduling.Event.Worth;
import org.mentorium.matching.timetables.scheduling.Meeting;

/**
 * Who is at an event, in the order in which the scheduler counts them.
 *
 * @param mentors numbers of the participants who sit at a table
 * @param places the tables or rooms
 * @param at by mentor, the place in that list
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Attendance(List<Long> mentors, List<Long> mentees, List<String> places, int[] at, Worth[][] pairs) {

    private static final int HUNDREDTHS = 10_000;

    /** A meeting as it is stored; rounds count from 1. */
    record Stored(int round, long mentorId, long menteeId) {}

    /** Somebody is away from a round to a round. */
    record Away(long participantId, int fromRound, int untilRound) {}

    /** @param seated mentor's number to place */
    static Attendance of(Cohort cohort, Map<Long, String> seated) {
        List<Long> mentors = cohort.mentors().stream()
                .map(mentor -> mentor.participantId())
                .filter(seated::containsKey)
                .toList();
        List<Long> mentees =
                cohort.mentees().stream().map(mentee -> mentee.participantId()).toList();
        List<String> places = mentors.stream().map(seated::get).distinct().toList();
        int[] at = mentors.stream()
                .mapToInt(mentor -> places.indexOf(seated.get(mentor)))
                .toArray();
        return new Attendance(mentors, mentees, places, at, pairs(cohort, mentors));
    }

    private static Worth[][] pairs(Cohort cohort, List<Long> mentors) {
        Scoring scoring = new Scoring(cohort);
        int all = cohort.mentors().size();
        int[] allowed = new int[all];
        int[] scores = new int[all];
        Worth[][] pairs = new Worth[cohort.mentees().size()][mentors.size()];
        for (int mentee = 0; mentee < pairs.length; mentee++) {
            long menteeId = cohort.mentees().get(mentee).participantId();
            int n = scoring.of(mentee, allowed, scores);
            for (int i = 0; i < n; i++) {
                long mentorId = cohort.mentors().get(allowed[i]).participantId();
                int mentor = mentors.indexOf(mentorId);
                if (mentor >= 0) {
                    pairs[mentee][mentor] =
                            new Worth(wish(cohort, menteeId, mentorId), Worth.BEST * scores[i] / HUNDREDTHS);
                }
            }
        }
        return pairs;
    }

    /** Whom a coordinator wants to meet counts as if the mentee wished nothing more. */
    private static int wish(Cohort cohort, long mentee, long mentor) {
        if (cohort.bonds().contains(new Bond(mentor, mentee, Bond.Kind.PINNED))) {
            return Worth.DEAREST;
        }
        int rank = cohort.preferences().rank(mentee, mentor);
        return rank == 0 ? 0 : Math.max(1, Worth.DEAREST + 1 - rank);
    }

    /** The event, at which rounds that have begun change no more. */
    Event event(
            EventPlan plan, List<EventPlan.Time> times, Instant now, boolean live, List<Away> away, List<Stored> kept) {
        int rounds = plan.rounds();
        boolean[][] mentorThere = there(mentors, rounds, times, now, live, away);
        boolean[][] menteeThere = there(mentees, rounds, times, now, live, away);
        int[] seats = new int[places.size()];
        for (int place : at) {
            seats[place]++;
        }
        for (int place = 0; place < seats.length; place++) {
            Integer most = plan.seats();
            seats[place] = most == null ? seats[place] : Math.min(most, seats[place]);
        }
        List<Meeting> stay = kept.stream()
                .filter(meeting -> mentors.contains(meeting.mentorId()) && mentees.contains(meeting.menteeId()))
                .map(meeting -> new Meeting(
                        meeting.round() - 1, mentors.indexOf(meeting.mentorId()), mentees.indexOf(meeting.menteeId())))
                .toList();
        return new Event(rounds, at, seats, pairs, mentorThere, menteeThere, stay);
    }

    private static boolean[][] there(
            List<Long> people, int rounds, List<EventPlan.Time> times, Instant now, boolean live, List<Away> away) {
        boolean[][] there = new boolean[people.size()][rounds];
        for (int person = 0; person < there.length; person++) {
            long id = people.get(person);
            for (int round = 1; round <= rounds; round++) {
                int number = round;
                boolean over = live && !times.get(round - 1).startsAt().isAfter(now);
                there[person][round - 1] = !over
                        && away.stream()
                                .noneMatch(gap -> gap.participantId() == id
                                        && gap.fromRound() <= number
                                        && number <= gap.untilRound());
            }
        }
        return there;
    }
}
