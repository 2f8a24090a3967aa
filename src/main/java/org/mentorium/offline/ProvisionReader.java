package org.mentorium.offline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mentorium.common.Viewer;
import org.mentorium.database.RowSecurity;
import org.mentorium.offline.Provisions.Activity;
import org.mentorium.offline.Provisions.Companion;
import org.mentorium.offline.Provisions.Meeting;
import org.mentorium.web.Formats;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the viewer's device takes along, by three statements however many relationships they have. */
@Service
@Transactional(readOnly = true)
class ProvisionReader {

    private static final String COMPANIONS = """
            select r.id, m.role,
                   array(select p.given_name || ' ' || p.family_name
                         from relationship_member o join person p on p.id = o.person_id
                         where o.relationship_id = r.id and o.person_id <> :me
                         order by p.family_name, p.given_name) as others,
                   coalesce(l.minutes, 60) as minutes, coalesce(l.mode, 'IN_PERSON') as mode,
                   coalesce(l.mode_other, '') as mode_other
            from relationship_member m
            join relationship r on r.id = m.relationship_id
            left join lateral (
                select s.minutes, s.mode, s.mode_other from mentoring_session s
                where s.relationship_id = r.id and s.state <> 'CANCELLED' and s.starts_at < :now
                order by s.starts_at desc, s.number desc limit 1) l on true
            where m.person_id = :me and r.state = 'ACTIVE'
            order by r.id limit :most
            """;

    private static final String MEETINGS = """
            select * from (
                select s.relationship_id, s.id, s.number, s.starts_at, s.version, s.state = 'HELD' as held,
                       exists (select 1 from readable_diary_entry d
                               where d.session_id = s.id and d.reader_id = :me) as written
                from relationship_member m
                join relationship r on r.id = m.relationship_id
                join mentoring_session s on s.relationship_id = r.id
                where m.person_id = :me and r.state = 'ACTIVE' and s.state in ('PLANNED', 'HELD')
                  and s.starts_at between :since and :until) meeting
            where not (held and written)
            order by starts_at, id limit :most
            """;

    private static final String ACTIVITIES = """
            select r.id as relationship_id, a.id, a.title,
                   coalesce(sum(s.minutes) filter (where s.state in ('HELD', 'PLANNED')), 0) < a.hours * 60 as open
            from relationship_member m
            join relationship r on r.id = m.relationship_id
            join plan_activity a on a.program_id = r.program_id
            left join mentoring_session s on s.plan_activity_id = a.id and s.relationship_id = r.id
            where m.person_id = :me and r.state = 'ACTIVE'
            group by r.id, a.id order by r.id, a.position, a.id limit :most
            """;

    private static final int MOST_COMPANIONS = 50;
    private static final int MOST_MEETINGS = 200;
    private static final int MOST_ACTIVITIES = 1000;
    private static final int DAYS_BACK = 60;
    private static final int DAYS_AHEAD = 60;

    private final RowSecurity rowSecurity;
    private final JdbcClient jdbc;
    private final MessageSource words;
    private final Clock clock;

    ProvisionReader(RowSecurity rowSecurity, JdbcClient jdbc, MessageSource words, Clock clock) {
        this.rowSecurity = rowSecurity;
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    Provisions of(Viewer viewer, String csrf) {
        rowSecurity.askAs(viewer);
        Formats formats = new Formats(viewer.locale(), viewer.zone(), null);
        Map<Long, List<Meeting>> meetings = meetings(viewer, formats);
        Map<Long, List<Activity>> activities = activities(viewer);
        List<Companion> companions = jdbc.sql(COMPANIONS)
                .param("me", viewer.id())
                .param("now", utc(clock.instant()))
                .param("most", MOST_COMPANIONS)
                .query((row, n) -> companion(row, formats, meetings, activities))
                .list();
        return new Provisions(viewer.id(), csrf, viewer.locale().getLanguage(), companions);
    }

    private Map<Long, List<Meeting>> meetings(Viewer viewer, Formats formats) {
        Instant now = clock.instant();
        Map<Long, List<Meeting>> all = new TreeMap<>();
        jdbc.sql(MEETINGS)
                .param("me", viewer.id())
                .param("since", utc(now).minusDays(DAYS_BACK))
                .param("until", utc(now).plusDays(DAYS_AHEAD))
                .param("most", MOST_MEETINGS)
                .query(row -> {
                    Instant at =
                            row.getObject("starts_at", OffsetDateTime.class).toInstant();
                    int number = row.getInt("number");
                    Object[] args = {number, formats.dateTime(at)};
                    String label = words.getMessage("offline.meeting", args, viewer.locale());
                    all.computeIfAbsent(row.getLong("relationship_id"), id -> new ArrayList<>())
                            .add(new Meeting(
                                    number,
                                    label,
                                    at.toEpochMilli(),
                                    row.getInt("version"),
                                    row.getBoolean("held"),
                                    row.getBoolean("written")));
                });
        return all;
    }

    private Map<Long, List<Activity>> activities(Viewer viewer) {
        Map<Long, List<Activity>> all = new TreeMap<>();
        jdbc.sql(ACTIVITIES)
                .param("me", viewer.id())
                .param("most", MOST_ACTIVITIES)
                .query(row -> {
                    all.computeIfAbsent(row.getLong("relationship_id"), id -> new ArrayList<>())
                            .add(new Activity(row.getLong("id"), row.getString("title"), row.getBoolean("open")));
                });
        return all;
    }

    private static Companion companion(
            ResultSet row, Formats formats, Map<Long, List<Meeting>> meetings, Map<Long, List<Activity>> activities)
            throws SQLException {
        long id = row.getLong("id");
        String role = row.getString("role");
        return new Companion(
                id,
                formats.list(List.of((String[]) row.getArray("others").getArray())),
                !role.equals("MENTEE"),
                !role.equals("MENTOR"),
                row.getInt("minutes"),
                row.getString("mode"),
                row.getString("mode_other"),
                meetings.getOrDefault(id, List.of()),
                activities.getOrDefault(id, List.of()));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
