package org.mentorium.matching.timetables;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.Cohorts;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.timetables.Attendance.Stored;
import org.mentorium.matching.timetables.scheduling.Event;
import org.mentorium.matching.timetables.scheduling.Schedule;
import org.mentorium.matching.timetables.scheduling.Scheduler;
import org.mentorium.programs.ProgramScope;
import org.springframework.stereotype.Component;

/** Works out the meetings of a timetable and stores them. */
@Component
class Arranger {

    /** Short enough to be said on the telephone. */
    private static final int SEEDS = 1_000_000;

    private final Cohorts cohorts;
    private final Meetings meetings;
    private final Clock clock;

    Arranger(Cohorts cohorts, Meetings meetings, Clock clock) {
        this.cohorts = cohorts;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** Makes all meetings anew but for those that somebody set by hand. */
    void makeAnew(ProgramScope program, Timetable timetable) {
        meetings.removeImpossible(timetable.id(), timetable.plan().rounds(), 0);
        meetings.clear(timetable.id());
        fill(program, timetable, ThreadLocalRandom.current().nextInt(SEEDS));
    }

    /** Leaves what can stay, and fills the gaps that somebody left. */
    void fillGaps(ProgramScope program, Timetable timetable) {
        meetings.removeImpossible(timetable.id(), timetable.plan().rounds(), begun(program, timetable));
        fill(program, timetable, timetable.seed());
    }

    private int begun(ProgramScope program, Timetable timetable) {
        Instant now = clock.instant();
        return timetable.published()
                ? (int) timetable.plan().times(program.zone()).stream()
                        .filter(round -> !round.startsAt().isAfter(now))
                        .count()
                : 0;
    }

    private void fill(ProgramScope program, Timetable timetable, long seed) {
        Attendance people = people(program, timetable);
        List<Stored> kept = meetings.all(timetable.id());
        Set<Meetings.Pair> earlier = meetings.earlier(timetable);
        Event all = event(program, timetable, people, kept);
        Event.Two met = (mentee, mentor) -> earlier.contains(
                new Meetings.Pair(people.mentors().get(mentor), people.mentees().get(mentee)));
        Schedule schedule = Scheduler.schedule(all.without(met), seed);
        if (!earlier.isEmpty()) {
            schedule = again(all, schedule, met, seed);
        }
        timetable.made(seed, schedule);
        Set<Stored> known = new HashSet<>(kept);
        List<Stored> made = schedule.meetings().stream()
                .map(meeting -> new Stored(
                        meeting.round() + 1,
                        people.mentors().get(meeting.mentor()),
                        people.mentees().get(meeting.mentee())))
                .filter(meeting -> !known.contains(meeting))
                .toList();
        meetings.add(timetable.id(), made, false);
    }

    /** Two who met at an earlier event meet again only where a gap is left that nobody else can fill. */
    private static Schedule again(Event all, Schedule first, Event.Two met, long seed) {
        Event around = all.around(first.meetings(), met);
        Schedule filled = Scheduler.schedule(around, seed);
        boolean more = filled.meetings().size() > first.meetings().size();
        boolean whole = filled.merit().wishes() == Scheduler.wished(around, first.meetings());
        return more && whole
                ? new Schedule(filled.meetings(), first.merit(), first.mostWishes(), Scheduler.most(all, seed), false)
                : first;
    }

    Attendance people(ProgramScope program, Timetable timetable) {
        Cohort cohort = cohorts.read(program.id());
        if (cohort.mentors().size() > Event.MOST_MENTORS || cohort.mentees().size() > Event.MOST_MENTEES) {
            throw new RuleBroken("timetables.refused.large", Event.MOST_MENTORS, Event.MOST_MENTEES);
        }
        return Attendance.of(cohort, meetings.places(timetable.id()));
    }

    Event event(ProgramScope program, Timetable timetable, Attendance people, List<Stored> kept) {
        EventPlan plan = timetable.plan();
        return people.event(
                plan,
                plan.times(program.zone()),
                clock.instant(),
                timetable.published(),
                meetings.absences(timetable.id()),
                kept);
    }
}
