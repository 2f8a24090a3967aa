package org.mentorium.interactions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a program's meetings; each is one statement, however many relationships there are. */
@Component
class ProgramCounts {

    // Of relationships that go on: held sessions in thirty days, days between two sessions, who notes them.
    private static final String RELATIONSHIPS = """
            select count(*) as going,
                   count(*) filter (where x.lately = 0) as never, count(*) filter (where x.lately = 1) as once,
                   count(*) filter (where x.lately = 2) as twice,
                   count(*) filter (where x.lately between 3 and 4) as more,
                   count(*) filter (where x.lately > 4) as often,
                   count(*) filter (where y.usual < 9) as weekly,
                   count(*) filter (where y.usual >= 9 and y.usual < 18) as fortnightly,
                   count(*) filter (where y.usual >= 18 and y.usual < 36) as monthly,
                   count(*) filter (where y.usual >= 36) as seldom,
                   count(*) filter (where y.usual is null) as unknown,
                   count(*) filter (where z.noted >= 4 and z.most <= 0.6 * z.noted) as even,
                   count(*) filter (where z.noted >= 4 and z.most > 0.6 * z.noted and z.most <= 0.8 * z.noted) as mostly,
                   count(*) filter (where z.noted >= 4 and z.most > 0.8 * z.noted) as one,
                   count(*) filter (where z.noted < 4) as few
            from relationship r
            cross join lateral (
                select count(*) as lately from mentoring_session s
                where s.relationship_id = r.id and s.state = 'HELD' and s.starts_at > :now - interval '30 days'
                  and s.starts_at <= :now) x
            cross join lateral (
                select case when count(gap) >= 2 then percentile_cont(0.5) within group (order by gap) end as usual
                from (select (s.starts_at at time zone :zone)::date
                             - lag((s.starts_at at time zone :zone)::date) over (order by s.starts_at) as gap
                      from mentoring_session s where s.relationship_id = r.id and s.state = 'HELD') g) y
            cross join lateral (
                select coalesce(sum(n), 0) as noted, coalesce(max(n), 0) as most
                from (select count(*) as n from mentoring_session s
                      where s.relationship_id = r.id and s.state in ('HELD', 'MISSED') and s.logged_by is not null
                        and s.starts_at > :now - interval '90 days' and s.starts_at <= :now
                      group by s.logged_by) l) z
            where r.program_id = :program and r.state = 'ACTIVE'
            """;

    private static final String MONTHS = """
            select date_trunc('month', s.starts_at at time zone :zone)::date as month,
                   count(*) filter (where s.state = 'HELD') as held, count(*) filter (where s.state = 'MISSED') as missed,
                   count(*) filter (where s.state = 'CANCELLED') as called_off,
                   count(*) filter (where s.state = 'HELD' and s.mode = 'IN_PERSON') as in_person,
                   count(*) filter (where s.state = 'HELD' and s.mode = 'ONLINE') as online,
                   count(*) filter (where s.state = 'HELD' and s.mode = 'HYBRID') as hybrid,
                   count(*) filter (where s.state = 'HELD' and s.mode = 'OTHER') as other
            from relationship r join mentoring_session s on s.relationship_id = r.id and s.state <> 'PLANNED'
            where r.program_id = :program and s.starts_at <= :now
              and s.starts_at >= (date_trunc('month', cast(:today as date)) - interval '11 months') at time zone :zone
            group by 1 order by 1
            """;

    private static final String SIDES = """
            select m.role, count(*) filter (where s.state <> 'CANCELLED') as noted,
                   count(*) filter (where s.state = 'CANCELLED') as called_off
            from relationship r
            join mentoring_session s on s.relationship_id = r.id and s.state <> 'PLANNED'
            join relationship_member m on m.relationship_id = r.id and m.person_id = s.logged_by
            where r.program_id = :program and s.starts_at > :now - interval '90 days' and s.starts_at <= :now
            group by m.role order by m.role desc
            """;

    // Who proposes times is for members alone. So months that are over, which no later look can tell apart, and only if
    // each side had five people then who could have proposed.
    private static final String PROPOSALS = """
            with span as (
                select month::date as month, month at time zone :zone as begins,
                       (month + interval '1 month') at time zone :zone as ends
                from generate_series(date_trunc('month', cast(:today as date)::timestamp) - interval '12 months',
                                     date_trunc('month', cast(:today as date)::timestamp) - interval '1 month',
                                     interval '1 month') month),
            people as (
                select p.month, m.role, count(distinct m.person_id) as n
                from span p
                join relationship r on r.program_id = :program and r.started_at < p.ends
                    and (r.closed_at is null or r.closed_at >= p.begins)
                join relationship_member m on m.relationship_id = r.id
                group by p.month, m.role),
            proposed as (
                select p.month, m.role, count(*) as n
                from relationship r
                join session_proposal x on x.relationship_id = r.id
                join span p on x.created_at >= p.begins and x.created_at < p.ends
                join relationship_member m on m.relationship_id = r.id and m.person_id = x.proposed_by
                where r.program_id = :program
                group by p.month, m.role)
            select e.month, e.role, coalesce(d.n, 0) as n, min(e.n) over (partition by e.month) >= 5 as told
            from people e left join proposed d on d.month = e.month and d.role = e.role
            order by e.month, e.role desc
            """;

    private final JdbcClient jdbc;

    ProgramCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Relationships(
            int going,
            int never,
            int once,
            int twice,
            int more,
            int often,
            int weekly,
            int fortnightly,
            int monthly,
            int seldom,
            int unknown,
            int even,
            int mostly,
            int one,
            int few) {}

    record Month(
            LocalDate month, int held, int missed, int calledOff, int inPerson, int online, int hybrid, int other) {}

    record Side(String role, int noted, int calledOff) {}

    record Proposed(LocalDate month, String role, int n, boolean told) {}

    record Diary(LocalDate month, int sessions, int written) {}

    Relationships relationships(ProgramScope scope, Instant now) {
        return of(RELATIONSHIPS, scope, now).query(Relationships.class).single();
    }

    List<Month> months(ProgramScope scope, Instant now) {
        return of(MONTHS, scope, now).query(Month.class).list();
    }

    List<Side> sides(ProgramScope scope, Instant now) {
        return of(SIDES, scope, now).query(Side.class).list();
    }

    List<Proposed> proposals(ProgramScope scope, Instant now) {
        return of(PROPOSALS, scope, now).query(Proposed.class).list();
    }

    List<Diary> diary(ProgramScope scope, Instant now) {
        return of("select month, sessions, written from shared_diary_months(:program, :now)", scope, now)
                .query(Diary.class)
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, ProgramScope scope, Instant now) {
        return jdbc.sql(sql)
                .param("program", scope.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("zone", scope.zone().getId())
                .param("today", LocalDate.ofInstant(now, scope.zone()));
    }
}
