package org.mentorium.home;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.mentorium.common.Viewer;
import org.mentorium.programs.DecidedBy;
import org.mentorium.programs.MentoringType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where mentees find a mentor themselves: the requests that a mentor answers, and the mentees who still look. */
@Component
class Choosing {

    private final JdbcClient jdbc;
    private final Clock clock;

    Choosing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Task> of(Viewer viewer) {
        List<Task> tasks = new ArrayList<>(requests(viewer));
        tasks.addAll(seeking(viewer));
        tasks.addAll(events(viewer));
        return tasks;
    }

    /** Events whose timetable is published and that are not over yet. */
    private List<Task> events(Viewer viewer) {
        return jdbc.sql("""
                        select distinct t.id, t.title, t.number, g.name, g.slug, t.starts_at
                        from timetable t
                        join program g on g.id = t.program_id
                        join timetable_meeting x on x.timetable_id = t.id
                        join participant p on p.id in (x.mentor_id, x.mentee_id) and p.state = 'ADMITTED'
                        where p.person_id = :me and t.state = 'PUBLISHED' and t.starts_at > :yesterday
                        order by t.starts_at, t.id limit 20
                        """)
                .param("me", viewer.id())
                .param("yesterday", clock.instant().minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Task(
                        "home.task.timetable",
                        row.getString("title"),
                        row.getString("name"),
                        "/programs/" + row.getString("slug") + "/timetables/" + row.getInt("number")))
                .list();
    }

    private List<Task> requests(Viewer viewer) {
        return jdbc.sql("""
                        select r.id, p.given_name || ' ' || p.family_name as name, g.name as program, g.slug
                        from match_request r
                        join participant m on m.id = r.mentor_id and m.person_id = :me and m.state = 'ADMITTED'
                        join participant e on e.id = r.mentee_id
                        join person p on p.id = e.person_id
                        join program g on g.id = r.program_id and g.state in ('MATCHING', 'RUNNING')
                        where r.state = 'OPEN' and r.expires_at > :now order by r.expires_at, r.id limit 20
                        """)
                .param("me", viewer.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Task(
                        "home.task.request",
                        row.getString("name"),
                        row.getString("program"),
                        "/programs/" + row.getString("slug") + "/match-requests/" + row.getLong("id")))
                .list();
    }

    /** Mentees without a mentor and without a request that may still come to something. */
    private List<Task> seeking(Viewer viewer) {
        return jdbc
                .sql("""
                        select g.name, g.slug, g.mentoring_type, g.decided_by from participant e
                        join program g on g.id = e.program_id and g.state in ('MATCHING', 'RUNNING')
                        where e.person_id = :me and e.role = 'MENTEE' and e.state = 'ADMITTED'
                          and not exists (select 1 from relationship_member x
                                          join relationship r on r.id = x.relationship_id and r.state = 'ACTIVE'
                                          where x.participant_id = e.id)
                          and not exists (select 1 from match_request r
                                          where r.mentee_id = e.id and r.state = 'OPEN' and r.expires_at > :now)
                        order by g.name, g.id
                        """)
                .param("me", viewer.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Seeking.class)
                .list()
                .stream()
                .filter(program -> program.decidedBy().asking(program.mentoringType()))
                .limit(20)
                .map(program ->
                        new Task("home.task.choose", "", program.name(), "/programs/" + program.slug() + "/mentors"))
                .toList();
    }

    private record Seeking(String name, String slug, MentoringType mentoringType, DecidedBy decidedBy) {}
}
