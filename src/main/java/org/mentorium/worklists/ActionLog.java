package org.mentorium.worklists;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was done for many at once, and what became of each. */
@Service
@Transactional(readOnly = true)
class ActionLog {

    private static final String ROWS = """
            select coalesce(x.participant_id, x.relationship_id) as id, x.outcome,
                   coalesce(p.given_name || ' ' || p.family_name, m.mentees, '') as name,
                   coalesce(t.role, m.mentors, '') as beside
            from worklist_outcome x
            left join participant t on t.id = x.participant_id
            left join person p on p.id = t.person_id
            left join lateral (
                select string_agg(o.given_name || ' ' || o.family_name, ', ' order by o.family_name, o.given_name)
                           filter (where r.role = 'MENTOR') as mentors,
                       string_agg(o.given_name || ' ' || o.family_name, ', ' order by o.family_name, o.given_name)
                           filter (where r.role <> 'MENTOR') as mentees
                from relationship_member r join person o on o.id = r.person_id
                where r.relationship_id = x.relationship_id) m on true
            where x.action_id = ? order by name, id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ActionLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    ActionPage of(ProgramScope program, Worklist list, long action) {
        WorklistRights.require(program);
        List<ActionPage.Row> rows =
                jdbc.sql(ROWS).param(action).query(ActionPage.Row.class).list();
        return jdbc.sql("""
                        select a.query, a.kind, a.acted_at, a.closes_on, p.given_name || ' ' || p.family_name as keeper
                        from worklist_action a left join person p on p.id = a.keeper_id
                        where a.id = ? and a.program_id = ? and a.list = ?
                        """)
                .params(action, program.id(), list.key())
                .query((row, n) -> new ActionPage(
                        list,
                        row.getString("query"),
                        ActionKind.valueOf(row.getString("kind")),
                        row.getObject("acted_at", OffsetDateTime.class).toInstant(),
                        row.getString("keeper"),
                        row.getObject("closes_on", LocalDate.class),
                        rows))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @return the action's number */
    @Transactional
    public long keep(
            Target target,
            ActionKind kind,
            @Nullable Long keeper,
            @Nullable LocalDate day,
            Map<Long, ActionOutcome> outcomes) {
        long action = jdbc.sql("""
                        insert into worklist_action (program_id, list, query, kind, acted_by, acted_at, keeper_id, closes_on)
                        values (:program, :list, :query, :kind, :viewer, :now, :keeper, :day) returning id
                        """)
                .param("program", target.program().id())
                .param("list", target.list().key())
                .param("query", target.filter().query())
                .param("kind", kind.name())
                .param("viewer", target.viewer().id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("keeper", keeper, Types.BIGINT)
                .param("day", day, Types.DATE)
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into worklist_outcome (action_id, "
                                + target.list().subject().table() + "_id, outcome)"
                                + " select :action, id, outcome from unnest(:ids::bigint[], :outcomes::text[]) as o (id, outcome)")
                .param("action", action)
                .param("ids", outcomes.keySet().toArray(new Long[0]))
                .param("outcomes", outcomes.values().stream().map(Enum::name).toArray(String[]::new))
                .update();
        return action;
    }
}
