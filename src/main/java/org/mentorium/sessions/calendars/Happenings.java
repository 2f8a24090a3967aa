package org.mentorium.sessions.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.mentorium.sessions.MeetingMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads sessions for calendars, and who has them in theirs. */
@Component
class Happenings {

    private static final String SELECT = """
            select s.id, s.uid, s.sequence, s.starts_at, s.minutes, s.mode,
                   s.state = 'CANCELLED' or s.state = 'PLANNED' and r.state <> 'ACTIVE' as cancelled,
                   s.relationship_id, s.number, s.series_at,
                   s.substitute_id, e.uid as series_uid, e.starts_at as series_start, e.time_zone as series_zone,
                   e.minutes as series_minutes, e.weeks, e.times
            from mentoring_session s join relationship r on r.id = s.relationship_id
            left join session_series e on e.id = s.series_id
            """;

    /** The others' given names, for a title that tells one's sessions apart. */
    static final String OTHERS = """
            (select string_agg(o.given_name, ', ' order by o.family_name, o.given_name)
             from relationship_member q join person o on o.id = q.person_id
             where q.relationship_id = s.relationship_id and q.person_id <> :person)
            """;

    private final JdbcClient jdbc;

    Happenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Happening> of(Collection<Long> sessions) {
        return jdbc.sql(SELECT + "where s.id in (:sessions) order by s.starts_at")
                .param("sessions", sessions)
                .query(Happenings::happening)
                .list();
    }

    /** One of a person's sessions, with the names of the others. */
    record Own(Happening happening, String others, boolean member) {}

    /** What stands in a person's calendar: what was held lately, and what is planned while the relationship goes on. */
    List<Own> calendar(long person, Instant since, int most) {
        return jdbc.sql(SELECT.replaceFirst(
                                "select ", "select m.person_id is not null as member, " + OTHERS + " as others, ")
                        + """
                        left join relationship_member m on m.relationship_id = s.relationship_id and m.person_id = :person
                        where (m.person_id is not null or s.substitute_id = :person) and s.starts_at > :since
                          and (s.state = 'HELD' or (s.state = 'PLANNED' and r.state = 'ACTIVE'))
                        order by s.starts_at limit :most
                        """)
                .param("person", person)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> new Own(
                        happening(row, n),
                        row.getString("others") == null ? "" : row.getString("others"),
                        row.getBoolean("member")))
                .list();
    }

    /** Somebody with a calendar; the substitute of a session is no member. */
    record Reader(
            long id, String email, String givenName, String locale, String timeZone, boolean member, String others) {}

    /** The members of a session's relationship, and these other people. */
    List<Reader> readers(long relationship, Collection<Long> others) {
        return jdbc.sql("""
                        select p.id, p.email, p.given_name, p.locale, p.time_zone,
                               exists (select 1 from relationship_member m where m.relationship_id = :relationship
                                       and m.person_id = p.id) as member,
                               (select string_agg(o.given_name, ', ' order by o.family_name, o.given_name)
                                from relationship_member q join person o on o.id = q.person_id
                                where q.relationship_id = :relationship and q.person_id <> p.id) as others
                        from person p
                        where p.id in (select person_id from relationship_member where relationship_id = :relationship)
                           or p.id = any(:others)
                        order by p.id
                        """)
                .param("relationship", relationship)
                .param("others", others.toArray(Long[]::new))
                .query(Reader.class)
                .list();
    }

    private static Happening happening(ResultSet row, int n) throws SQLException {
        String series = row.getString("series_uid");
        return new Happening(
                row.getLong("id"),
                row.getString("uid"),
                row.getInt("sequence"),
                instant(row, "starts_at"),
                row.getInt("minutes"),
                row.getBoolean("cancelled"),
                MeetingMode.valueOf(row.getString("mode")),
                row.getLong("relationship_id"),
                row.getInt("number"),
                series == null
                        ? null
                        : new Happening.Series(
                                series,
                                instant(row, "series_start"),
                                ZoneId.of(row.getString("series_zone")),
                                row.getInt("series_minutes"),
                                row.getInt("weeks"),
                                row.getInt("times")),
                series == null ? null : instant(row, "series_at"),
                row.getObject("substitute_id", Long.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
