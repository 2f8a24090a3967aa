package org.mentorium.matching.timetables;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.mentorium.common.Viewer;
import org.mentorium.matching.timetables.EventPlan.Time;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads timetables in a constant number of statements and lays them out by rounds, people or places. */
@Service
@Transactional(readOnly = true)
class TimetablePages {

    private static final int MOST = 50;

    private final TimetableScopes scopes;
    private final Meetings meetings;
    private final JdbcClient jdbc;

    TimetablePages(TimetableScopes scopes, Meetings meetings, JdbcClient jdbc) {
        this.scopes = scopes;
        this.meetings = meetings;
        this.jdbc = jdbc;
    }

    List<TimetableRow> list(ProgramScope program) {
        return jdbc.sql("""
                        select t.number, t.title, t.state, t.starts_at,
                               (select count(*) from timetable_meeting m where m.timetable_id = t.id) as meetings
                        from timetable t where t.program_id = :program and (:all or t.state = 'PUBLISHED')
                        order by t.number desc limit :most
                        """)
                .param("program", program.id())
                .param("all", program.coordinator())
                .param("most", MOST)
                .query((row, n) -> new TimetableRow(
                        row.getInt("number"),
                        row.getString("title"),
                        TimetableState.valueOf(row.getString("state")),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getInt("meetings")))
                .list();
    }

    TimetablePage page(Viewer viewer, String slug, int number, SheetView asked) {
        ProgramScope program = scopes.readable(viewer, slug);
        Timetable timetable = scopes.find(program, number);
        boolean all = program.coordinator();
        List<Met> met = met(timetable.id(), all ? 0 : viewer.id());
        ZoneId zone = program.zone();
        List<Time> times = timetable.plan().times(zone);
        SheetView view = all ? asked : SheetView.PEOPLE;
        return new TimetablePage(
                program,
                number,
                timetable.title(),
                timetable.published(),
                timetable.plan().startsAt().atZone(zone).toLocalDate(),
                timetable.plan(),
                view,
                Sheets.of(view, met, times, all ? "" : viewer.name(), viewer.id()),
                met.size(),
                timetable.quality(),
                all ? without(timetable) : List.of(),
                all ? again(timetable) : List.of(),
                all ? absences(timetable.id()) : List.of());
    }

    private List<Met> met(long timetable, long person) {
        return jdbc.sql("""
                        select x.id, x.round, coalesce(s.place, '') as place,
                               m.person_id as mentor_person, mp.given_name || ' ' || mp.family_name as mentor,
                               mp.family_name || ' ' || mp.given_name || ' ' || mp.id as mentor_sort,
                               e.person_id as mentee_person, ep.given_name || ' ' || ep.family_name as mentee,
                               ep.family_name || ' ' || ep.given_name || ' ' || ep.id as mentee_sort
                        from timetable_meeting x
                        join participant m on m.id = x.mentor_id join person mp on mp.id = m.person_id
                        join participant e on e.id = x.mentee_id join person ep on ep.id = e.person_id
                        left join timetable_place s on s.timetable_id = x.timetable_id and s.mentor_id = x.mentor_id
                        where x.timetable_id = :id and (:person = 0 or :person in (m.person_id, e.person_id))
                        order by x.round, s.place, mp.family_name, mp.given_name, x.id
                        """)
                .param("id", timetable)
                .param("person", person)
                .query(Met.class)
                .list();
    }

    private List<String> without(Timetable timetable) {
        return jdbc.sql("""
                        select p.given_name || ' ' || p.family_name from participant t
                        join person p on p.id = t.person_id
                        where t.program_id = :program and t.role = 'MENTEE' and t.state = 'ADMITTED'
                          and not exists (select 1 from timetable_meeting x
                                          where x.timetable_id = :id and x.mentee_id = t.id)
                        order by p.family_name, p.given_name, t.id
                        """)
                .param("program", timetable.programId())
                .param("id", timetable.id())
                .query(String.class)
                .list();
    }

    private List<String> again(Timetable timetable) {
        Set<Meetings.Pair> earlier = meetings.earlier(timetable);
        return jdbc.sql("""
                        select x.mentor_id, x.mentee_id, mp.given_name || ' ' || mp.family_name as mentor,
                               ep.given_name || ' ' || ep.family_name as mentee
                        from timetable_meeting x
                        join participant m on m.id = x.mentor_id join person mp on mp.id = m.person_id
                        join participant e on e.id = x.mentee_id join person ep on ep.id = e.person_id
                        where x.timetable_id = ? order by x.round, mp.family_name, x.id
                        """).param(timetable.id()).query(Two.class).list().stream()
                .filter(two -> earlier.contains(new Meetings.Pair(two.mentorId(), two.menteeId())))
                .map(two -> two.mentor() + " – " + two.mentee())
                .toList();
    }

    private record Two(long mentorId, long menteeId, String mentor, String mentee) {}

    private List<TimetablePage.Absence> absences(long timetable) {
        return jdbc.sql("""
                        select a.id, p.given_name || ' ' || p.family_name as name, a.from_round, a.until_round
                        from timetable_absence a
                        join participant t on t.id = a.participant_id join person p on p.id = t.person_id
                        where a.timetable_id = ? order by a.id
                        """).param(timetable).query(TimetablePage.Absence.class).list();
    }
}
