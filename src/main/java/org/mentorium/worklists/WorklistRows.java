package org.mentorium.worklists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the lists behind the dashboard's numbers, and counts them. */
@Component
class WorklistRows {

    private static final String PEOPLE = """
            from (select l.id, l.since, l.role as beside, p.email as address,
                         p.given_name || ' ' || p.family_name as name, p.family_name || ', ' || p.given_name as by_name,
                         null::bigint as sessions, null::bigint as minutes, k.person_id as keeper_id, c.given_name || ' ' || c.family_name as keeper,
                         (select max(x.last_at) from round_letter x
                          where x.round_id = :round and x.participant_id = l.id) as reminded_at
                  from (%s) l
                  join participant t on t.id = l.id
                  join person p on p.id = t.person_id
                  left join participant_keeper k on k.participant_id = l.id and k.person_id in (
                      select person_id from program_role where program_id = :program and role = 'COORDINATOR')
                  left join person c on c.id = k.person_id) z
            where (:role = '' or beside = :role)
            """;
    private static final String RELATIONSHIPS = """
            from (select l.id, l.since, null as address, m.mentors as beside, m.mentees as name, m.by_name, %s
                         k.person_id as keeper_id, c.given_name || ' ' || c.family_name as keeper,
                         (select max(o.sent_at) from relationship_reminder x
                          join relationship_reminder_round o on o.id = x.round_id
                          where x.relationship_id = l.id and x.outcome = 'SENT') as reminded_at
                  from (%s) l
                  cross join lateral (
                      select coalesce(string_agg(p.given_name || ' ' || p.family_name, ', '
                                        order by p.family_name, p.given_name) filter (where m.role = 'MENTOR'), '') as mentors,
                             coalesce(string_agg(p.given_name || ' ' || p.family_name, ', '
                                        order by p.family_name, p.given_name) filter (where m.role <> 'MENTOR'), '') as mentees,
                             min(p.family_name || ', ' || p.given_name) filter (where m.role <> 'MENTOR') as by_name
                      from relationship_member m join person p on p.id = m.person_id where m.relationship_id = l.id) m
                  left join relationship_keeper k on k.relationship_id = l.id and k.person_id in (
                      select person_id from program_role where program_id = :program and role = 'COORDINATOR')
                  left join person c on c.id = k.person_id) z
            where true
            """;
    private static final String COUNTED = "l.sessions, l.minutes,";
    private static final String NOT_COUNTED = "null::bigint as sessions, null::bigint as minutes,";
    private static final String KEPT = """
             and (:keeper = '' or :keeper = 'mine' and keeper_id = :viewer or :keeper = 'none' and keeper_id is null)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WorklistRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<WorklistRow> page(Viewer viewer, ProgramScope program, Worklist list, WorklistFilter filter, Pageable page) {
        List<WorklistRow> rows = spec(
                        "select * " + from(list, filter) + orderBy(page.getSort()) + " limit :size offset :from",
                        viewer,
                        program,
                        filter)
                .param("size", page.getPageSize())
                .param("from", page.getOffset())
                .query(WorklistRows::row)
                .list();
        long all = spec("select count(*) " + from(list, filter), viewer, program, filter)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, all);
    }

    /** All pages of them. */
    List<WorklistRow> all(Viewer viewer, ProgramScope program, Worklist list, WorklistFilter filter, Sort sort) {
        return spec("select * " + from(list, filter) + orderBy(sort), viewer, program, filter)
                .query(WorklistRows::row)
                .list();
    }

    /** The numbers of those on the list, of all or of the chosen ones. */
    List<Long> ids(
            Viewer viewer, ProgramScope program, Worklist list, WorklistFilter filter, @Nullable List<Long> chosen) {
        return spec(
                        "select id " + from(list, filter) + (chosen == null ? "" : " and id in (:chosen)")
                                + " order by by_name, id",
                        viewer,
                        program,
                        filter)
                .param("chosen", chosen == null || chosen.isEmpty() ? List.of(0L) : chosen)
                .query(Long.class)
                .list();
    }

    private static String from(Worklist list, WorklistFilter filter) {
        String found = list.people()
                ? PEOPLE.formatted(list.sql(filter))
                : RELATIONSHIPS.formatted(list.counting() ? COUNTED : NOT_COUNTED, list.sql(filter));
        return found + KEPT;
    }

    private StatementSpec spec(String sql, Viewer viewer, ProgramScope program, WorklistFilter filter) {
        return jdbc.sql(sql)
                .param("viewer", viewer.id())
                .param("program", program.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("role", filter.role())
                .param("round", filter.roundOrNone())
                .param("days", filter.daysOrUsual())
                .param("week", filter.weekOrNone())
                .param("keeper", filter.keeper());
    }

    /** The properties come from the whitelist of the controller, never from the address. */
    private static String orderBy(Sort sort) {
        return sort.stream()
                .map(by -> by.getProperty() + (by.isAscending() ? "" : " desc"))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    private static WorklistRow row(ResultSet row, int n) throws SQLException {
        OffsetDateTime reminded = row.getObject("reminded_at", OffsetDateTime.class);
        Instant since = row.getObject("since", OffsetDateTime.class).toInstant();
        return new WorklistRow(
                row.getLong("id"),
                row.getString("name"),
                row.getString("beside"),
                row.getString("address"),
                since,
                row.getString("keeper"),
                reminded == null ? null : reminded.toInstant(),
                row.getLong("sessions"),
                row.getLong("minutes"));
    }
}
