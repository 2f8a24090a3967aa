package org.mentorium.relationships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Viewer;
import org.mentorium.relationships.NextStep.Facts;
import org.mentorium.relationships.NextStep.Meeting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out what a member does next. */
@Component
class NextStepReader {

    private final JdbcClient jdbc;
    private final AgreementReader agreements;
    private final Clock clock;

    NextStepReader(JdbcClient jdbc, AgreementReader agreements, Clock clock) {
        this.jdbc = jdbc;
        this.agreements = agreements;
        this.clock = clock;
    }

    RelationshipHome.Step read(
            Viewer viewer, RelationshipScope scope, AgreementStatus agreement, GoalCounts goals, Progress progress) {
        int lastSigned = agreement.signedBy(viewer.id()) ? agreement.number() : lastSigned(viewer, scope);
        Facts facts = jdbc.sql("""
                        select late.number as late, late.starts_at as late_at, soon.number as soon,
                               soon.starts_at as soon_at, held.number as held, held.starts_at as held_at,
                               d.id is null or :mentee and not exists (
                                   select 1 from diary_part t where t.diary_entry_id = d.id and t.author_id = :viewer
                                   and t.kind = 'REFLECTION') as undocumented,
                               g.midpoint_on <= :today and (g.ends_on is null or :today < g.ends_on - :ending)
                                   and r.started_at < g.midpoint_on and not exists (
                                       select 1 from check_in c where c.relationship_id = r.id and c.kind = 'MIDPOINT'
                                       and c.person_id = :viewer and c.done_at is not null) as halfway,
                               :today >= g.ends_on - :ending and not exists (
                                   select 1 from check_in c where c.relationship_id = r.id and c.kind = 'CLOSING'
                                   and c.person_id = :viewer and c.done_at is not null) as ending,
                               (select min(q.id) from session_proposal q
                                where q.relationship_id = r.id and q.state = 'OPEN' and q.proposed_by <> :viewer
                                  and exists (select 1 from session_proposal_time t
                                              where t.session_proposal_id = q.id and t.starts_at > :now)
                                  and not exists (select 1 from session_proposal_answer a
                                                  where a.session_proposal_id = q.id and a.person_id = :viewer)) as asked,
                               (select min(q.id) from session_proposal q
                                where q.relationship_id = r.id and q.state = 'OPEN' and q.proposed_by = :viewer
                                  and exists (select 1 from session_proposal_time t
                                              where t.session_proposal_id = q.id and t.starts_at > :now)
                                  and exists (select 1 from relationship_member w
                                              where w.relationship_id = q.relationship_id and w.person_id <> q.proposed_by
                                                and not exists (select 1 from session_proposal_answer a
                                                                where a.session_proposal_id = q.id and a.person_id = w.person_id))) as proposed
                        from relationship r join program g on g.id = r.program_id
                        left join lateral (
                            select number, starts_at from mentoring_session
                            where relationship_id = :relationship and state = 'PLANNED'
                              and starts_at + minutes * interval '1 minute' <= :now
                            order by starts_at limit 1) late on true
                        left join lateral (
                            select number, starts_at from mentoring_session
                            where relationship_id = :relationship and state = 'PLANNED'
                              and starts_at + minutes * interval '1 minute' > :now
                            order by starts_at limit 1) soon on true
                        left join lateral (
                            select id, number, starts_at from mentoring_session
                            where relationship_id = :relationship and state = 'HELD'
                            order by starts_at desc limit 1) held on true
                        left join readable_diary_entry d on d.session_id = held.id and d.reader_id = :viewer
                        where r.id = :relationship
                        """)
                .param("relationship", scope.id())
                .param("viewer", viewer.id())
                .param("mentee", scope.isMentee(viewer))
                .param("today", LocalDate.now(clock.withZone(scope.programZone())))
                .param("ending", NextStep.ENDING_DAYS)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Facts(
                        agreement,
                        lastSigned,
                        viewer.id(),
                        goals.all(),
                        meeting(row, "late"),
                        row.getBoolean("undocumented") ? meeting(row, "held") : null,
                        meeting(row, "soon"),
                        row.getBoolean("halfway"),
                        row.getBoolean("ending"),
                        progress.complete(),
                        row.getObject("asked", Long.class),
                        row.getObject("proposed", Long.class)))
                .single();
        NextStep step = NextStep.of(facts);
        return new RelationshipHome.Step(step, step.path(facts), step.meeting(facts));
    }

    private int lastSigned(Viewer viewer, RelationshipScope scope) {
        return agreements.lastSigned(scope.id(), viewer.id());
    }

    private static @Nullable Meeting meeting(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column + "_at", OffsetDateTime.class);
        return at == null ? null : new Meeting(row.getInt(column), at.toInstant());
    }
}
