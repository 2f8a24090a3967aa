package org.mentorium.signals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.relationships.RelationshipScope;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signals for a program's coordinators, and for members those about themselves. */
@Service
@Transactional(readOnly = true)
class SignalPages {

    private static final String ROWS = """
            select s.id, s.rule, s.relationship_id, s.participant_id, s.figures, s.found_at, s.state, s.snoozed_until,
                   s.settled_at, b.given_name || ' ' || b.family_name as settled_by,
                   array(select p.given_name || ' ' || p.family_name
                         from relationship_member m join person p on p.id = m.person_id
                         where m.relationship_id = s.relationship_id
                         union all
                         select p.given_name || ' ' || p.family_name
                         from participant t join person p on p.id = t.person_id where t.id = s.participant_id
                         order by 1) as about
            from signal s left join person b on b.id = s.settled_by
            """;
    private static final String WANTED = """
            where s.program_id = :program and s.gone_at is null and s.state = any(:states)
              and (:rule = '' or s.rule = :rule)
            """;

    /** As on the start page, most urgent first; what is about the same stands together. */
    private static final String ORDER = """
            order by min(array_position(:urgency, s.rule)) over (partition by s.relationship_id, s.participant_id),
                     first_value(s.found_at) over (partition by s.relationship_id, s.participant_id
                                                  order by array_position(:urgency, s.rule)), s.relationship_id,
                     s.participant_id, array_position(:urgency, s.rule), s.id
            limit :size offset :start
            """;

    private final JdbcClient jdbc;

    SignalPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<SignalRow> page(ProgramScope program, SignalFilter filter, Pageable page) {
        Forbidden.unless(program.coordinator());
        List<SignalRow> rows = wanted(ROWS + WANTED + ORDER, program, filter)
                .param("urgency", UrgentSignals.URGENCY.toArray(new String[0]))
                .param("size", page.getPageSize())
                .param("start", page.getOffset())
                .query(SignalPages::row)
                .list();
        long all = wanted("select count(*) from signal s " + WANTED, program, filter)
                .query(Long.class)
                .single();
        return new PageImpl<>(rows, page, all);
    }

    private JdbcClient.StatementSpec wanted(String sql, ProgramScope program, SignalFilter filter) {
        return jdbc.sql(sql)
                .param("program", program.id())
                .param("states", filter.states())
                .param("rule", filter.ruleOrAll());
    }

    /** How many wait for a coordinator. */
    int open(ProgramScope program) {
        return jdbc.sql("select count(*) from signal where program_id = ? and gone_at is null and state = 'OPEN'")
                .param(program.id())
                .query(Integer.class)
                .single();
    }

    /**
     * What coordinators see about this relationship, and about the viewer's own part in the program; what follows from
     * somebody's check-in only for them.
     */
    List<SignalRow> about(Viewer viewer, RelationshipScope relationship) {
        Forbidden.unless(relationship.member());
        return jdbc.sql(ROWS + """
                        where s.gone_at is null and %s
                          and (s.relationship_id = :relationship
                               or s.participant_id in (
                                   select participant_id from relationship_member
                                   where relationship_id = :relationship and person_id = :viewer))
                        order by s.found_at desc, s.id
                        """.formatted(CheckInRule.OWN))
                .param("relationship", relationship.id())
                .param("viewer", viewer.id())
                .query(SignalPages::row)
                .list();
    }

    private static SignalRow row(ResultSet row, int n) throws SQLException {
        return new SignalRow(
                row.getLong("id"),
                row.getString("rule"),
                number(row, "relationship_id"),
                number(row, "participant_id"),
                Arrays.asList((String[]) row.getArray("about").getArray()),
                Arrays.asList((Integer[]) row.getArray("figures").getArray()),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                SignalState.valueOf(row.getString("state")),
                row.getObject("snoozed_until", LocalDate.class),
                row.getObject("settled_at", OffsetDateTime.class) == null
                        ? null
                        : row.getObject("settled_at", OffsetDateTime.class).toInstant(),
                row.getString("settled_by"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }
}
