package org.mentorium.recognitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how far people came, from the records as they are now. Rights are checked by who calls. */
@Component
public class Parts {

    private static final String ROWS = """
            from (
                select c.*, p.given_name || ' ' || p.family_name as name, p.family_name, p.given_name,
                       g.slug, g.name as program, g.time_zone, g.required_sessions, g.required_hours,
                       n.id as recognition, n.given_at, n.revoked_at, b.address as badge,
                       case when n.revoked_at is not null then 'REVOKED'
                            when n.id is not null then case when c.complete then 'GIVEN' else 'BROKEN' end
                            when c.complete then 'READY' else 'MISSING' end as standing
                from participant_completion c
                join program g on g.id = c.program_id
                join person p on p.id = c.person_id
                left join recognition n on n.participant_id = c.participant_id
                left join badge b on b.recognition_id = n.id and b.withdrawn_at is null) t
            """;
    private static final String OF_PROGRAM = ROWS + """
            where program_id = :program and (:standing = '' or standing = :standing)
              and (:q = '' or position(lower(:q) in lower(name)) > 0)
            """;

    private final JdbcClient jdbc;

    Parts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a person, the newest first. */
    List<Part> ofPerson(long person) {
        return jdbc.sql("select * " + ROWS + "where person_id = ? order by participant_id desc")
                .param(person)
                .query(Parts::part)
                .list();
    }

    Page<Part> ofProgram(long program, PartFilter filter, Pageable page) {
        long count =
                asked("select count(*) ", "", program, filter).query(Long.class).single();
        String order = page.getSort().stream()
                .map(by -> by.getProperty() + (by.isAscending() ? " asc nulls first" : " desc nulls last"))
                .reduce((first, second) -> first + ", " + second)
                .orElse("participant_id");
        List<Part> rows = asked("select * ", " order by " + order + " limit :limit offset :offset", program, filter)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(Parts::part)
                .list();
        return new PageImpl<>(rows, page, count);
    }

    private JdbcClient.StatementSpec asked(String select, String order, long program, PartFilter filter) {
        return jdbc.sql(select + OF_PROGRAM + order)
                .param("program", program)
                .param("standing", filter.standing())
                .param("q", filter.q());
    }

    public Optional<Part> ofRecognition(long recognition) {
        return jdbc.sql("select * " + ROWS + """
                        where participant_id = (select participant_id from recognition where id = ?)
                        """)
                .param(recognition)
                .query(Parts::part)
                .optional();
    }

    private static Part part(ResultSet row, int n) throws SQLException {
        return new Part(
                row.getLong("participant_id"),
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("role"),
                new Part.ProgramOfPart(
                        row.getLong("program_id"),
                        row.getString("slug"),
                        row.getString("program"),
                        ZoneId.of(row.getString("time_zone")),
                        row.getObject("required_sessions", Integer.class),
                        row.getBigDecimal("required_hours")),
                row.getBoolean("complete"),
                row.getBoolean("relationship_complete"),
                row.getLong("sessions"),
                row.getLong("minutes"),
                instant(row, "first_at"),
                instant(row, "last_at"),
                new Part.Furthest(row.getLong("furthest_sessions"), row.getLong("furthest_minutes")),
                row.getInt("evidence"),
                row.getInt("required_evidence"),
                row.getObject("recognition", Long.class),
                instant(row, "given_at"),
                instant(row, "revoked_at"),
                row.getString("badge"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
