package org.mentorium.matching.timetables;

import java.util.List;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.matching.timetables.Attendance.Away;
import org.mentorium.matching.timetables.Attendance.Stored;
import org.mentorium.programs.ProgramScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Single meetings, set and taken out by hand; rules, tables and people's other meetings hold. */
@Service
@Transactional
class HandMeetings {

    private final TimetableScopes scopes;
    private final Arranger arranger;
    private final Meetings meetings;
    private final PlanLetters letters;

    HandMeetings(TimetableScopes scopes, Arranger arranger, Meetings meetings, PlanLetters letters) {
        this.scopes = scopes;
        this.arranger = arranger;
        this.meetings = meetings;
        this.letters = letters;
    }

    void add(Viewer viewer, String slug, int number, Stored asked) {
        ProgramScope program = scopes.changeable(viewer, slug);
        Timetable timetable = scopes.lock(program, number);
        Attendance people = arranger.people(program, timetable);
        int mentor = people.mentors().indexOf(asked.mentorId());
        int mentee = people.mentees().indexOf(asked.menteeId());
        if (mentor < 0) {
            throw new RuleBroken("timetables.refused.unknown").at("mentor");
        }
        if (mentee < 0) {
            throw new RuleBroken("timetables.refused.unknown").at("mentee");
        }
        if (asked.round() < 1 || asked.round() > timetable.plan().rounds()) {
            throw new RuleBroken("timetables.refused.round").at("round");
        }
        if (people.pairs()[mentee][mentor] == null) {
            throw new RuleBroken("timetables.refused.rule").at("mentee");
        }
        List<Stored> all = meetings.all(timetable.id());
        requireFree(asked, all, meetings.absences(timetable.id()));
        requireSeat(people, timetable, asked, mentor, all);
        PlanLetters.Plans before = letters.known(program, timetable);
        meetings.add(timetable.id(), List.of(asked), true);
        letters.tell(program, timetable, before);
    }

    private static void requireFree(Stored asked, List<Stored> all, List<Away> away) {
        for (Stored other : all) {
            boolean then = other.round() == asked.round();
            if (then && other.mentorId() == asked.mentorId()) {
                throw new RuleBroken("timetables.refused.mentorBusy").at("mentor");
            }
            if (then && other.menteeId() == asked.menteeId()) {
                throw new RuleBroken("timetables.refused.menteeBusy").at("mentee");
            }
            if (other.mentorId() == asked.mentorId() && other.menteeId() == asked.menteeId()) {
                throw new RuleBroken("timetables.refused.twice", other.round()).at("mentee");
            }
        }
        for (Away gap : away) {
            boolean then = gap.fromRound() <= asked.round() && asked.round() <= gap.untilRound();
            if (then && (gap.participantId() == asked.mentorId() || gap.participantId() == asked.menteeId())) {
                throw new RuleBroken("timetables.refused.away").at("round");
            }
        }
    }

    private static void requireSeat(
            Attendance people, Timetable timetable, Stored asked, int mentor, List<Stored> all) {
        Integer seats = timetable.plan().seats();
        int place = people.at()[mentor];
        long taken = all.stream()
                .filter(other -> other.round() == asked.round())
                .filter(other -> {
                    int there = people.mentors().indexOf(other.mentorId());
                    return there >= 0 && people.at()[there] == place;
                })
                .count();
        if (seats != null && taken >= seats) {
            throw new RuleBroken("timetables.refused.seat", seats).at("mentor");
        }
    }

    void remove(Viewer viewer, String slug, int number, long meeting) {
        ProgramScope program = scopes.changeable(viewer, slug);
        Timetable timetable = scopes.lock(program, number);
        PlanLetters.Plans before = letters.known(program, timetable);
        if (!meetings.remove(timetable.id(), meeting)) {
            throw new NotFound();
        }
        letters.tell(program, timetable, before);
    }
}
