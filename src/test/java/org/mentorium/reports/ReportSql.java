package org.mentorium.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every figure of a program's report, asked of the tables once more in SQL alone: no view, no class and no method of the
 * application has a part in it. Quantiles are R's: qt(.975, 15), qt(.975, 7), qnorm(.975).
 */
final class ReportSql {

    private static final String PARTICIPATION = """
            select 'participation', v.measure, lower(r.role) || 's', '', v.n, v.n
            from (select distinct role from participant where program_id = :program) r
            cross join lateral (values
                ('admitted', (select count(*) from participant t where t.program_id = :program and t.role = r.role and state = 'ADMITTED')),
                ('invited', (select count(*) from participant t where t.program_id = :program and t.role = r.role and state = 'INVITED')),
                ('applied', (select count(*) from participant t where t.program_id = :program and t.role = r.role and state = 'APPLIED')),
                ('refused', (select count(*) from participant t where t.program_id = :program and t.role = r.role and state = 'REFUSED')),
                ('withdrawn', (select count(*) from participant t where t.program_id = :program and t.role = r.role and state = 'WITHDRAWN')),
                ('matched', (select count(distinct t.id) from participant t join relationship_member m on m.participant_id = t.id
                             where t.program_id = :program and t.role = r.role))) v(measure, n)
            """;

    private static final String ACCEPTANCE = """
            with o as (select p.* from match_proposal p join match_run r on r.id = p.match_run_id
                       where r.program_id = :program and r.published_at is not null)
            select 'acceptance', v.measure, 'all', '', coalesce(v.n, v.value), v.value
            from (values
                ('proposed', null::numeric, (select count(*) from o)::numeric),
                ('accepted', null, (select count(*) from o where relationship_id is not null)),
                ('declined', null, (select count(*) from o where ending = 'DECLINED')),
                ('unanswered', null, (select count(*) from o where relationship_id is null and ending is null)),
                ('acceptance', (select count(*) from o),
                 (select count(*) from o where relationship_id is not null)::numeric / (select count(*) from o))) v(measure, n, value)
            """;

    private static final String MATCHING = """
            with r as (select * from match_run where program_id = :program and state = 'PUBLISHED'),
            c as (select sum((certificate -> 'pairs')::numeric) pairs, sum((certificate -> 'possible')::numeric) possible,
                         sum((certificate -> 'total')::numeric) total, sum((certificate -> 'bound')::numeric) bound,
                         sum((certificate -> 'wishesMet')::numeric) wishes,
                         sum(case when jsonb_exists(certificate, 'wishesMet') then (certificate -> 'pairs')::numeric end) wishing
                  from r),
            o as (select * from match_proposal where match_run_id in (select id from r)),
            people as (select count(distinct person_id) n from participant where id in (
                select participant_id from match_proposal_member where match_proposal_id in (select id from o))),
            waited as (
                select extract(epoch from min(b.started_at) - case t.state when 'WITHDRAWN' then t.admitted_at else t.decided_at end) / 86400 as days from participant t
                join relationship_member m on m.participant_id = t.id join relationship b on b.id = m.relationship_id
                where t.program_id = :program and t.role = 'MENTEE' group by t.id)
            select 'matching', v.measure, 'all', '', (select n from people), v.value
            from c cross join lateral (values
                ('pairs_found', pairs), ('pairs_possible', possible), ('share_of_pairs', pairs / possible),
                ('share_of_score', total / bound), ('wishes_met', wishes / wishing),
                ('lowest_score', (select min(score) / 100.0 from o)),
                ('by_hand', (select count(*) from o where set_by_hand))) v(measure, value)
            union all
            select 'matching', 'days_to_match', 'mentees', '', count(*),
                   round((percentile_cont(0.5) within group (order by days))::numeric) from waited
            """;

    private static final String SESSIONS = """
            with s as (select s.* from mentoring_session s where relationship_id in (
                           select id from relationship where program_id = :program)),
            people as (select count(distinct person_id) n from relationship_member where relationship_id in (
                           select id from relationship where program_id = :program))
            select v.section, v.measure, 'all', '', (select n from people), v.value
            from (values
                ('sessions', 'held', (select count(*) from s where state = 'HELD')::numeric),
                ('sessions', 'planned', (select count(*) from s where state = 'PLANNED')),
                ('sessions', 'held_per_relationship', (select count(*) from s where state = 'HELD')::numeric
                    / (select count(*) from relationship where program_id = :program)),
                ('no_shows', 'missed', (select count(*) from s where state = 'MISSED')),
                ('no_shows', 'cancelled', (select count(*) from s where state = 'CANCELLED')),
                ('no_shows', 'no_show', (select count(*) from s where state = 'MISSED')::numeric
                    / (select count(*) from s where state in ('HELD', 'MISSED')))) v(section, measure, value)
            """;

    private static final String HOURS = """
            with b as (select id from relationship where program_id = :program),
            people as (select count(distinct person_id) n from relationship_member where relationship_id in (select id from b)),
            s as (select minutes / 60.0 h, (select section from plan_activity a where a.id = plan_activity_id) part
                  from mentoring_session where relationship_id in (select id from b) and state = 'HELD'),
            plan as (select section part, hours from plan_activity where program_id = :program)
            select 'hours', 'hours', v.grp, v.phase, (select n from people), v.value
            from (
                select 'all' grp, 'planned' phase, (select sum(hours) from plan) * (select count(*) from b) as value
                union all select 'all', 'held', (select sum(h) from s)
                union all select part, 'planned', sum(hours) * (select count(*) from b) from plan group by part
                union all select part, 'held', (select coalesce(sum(h), 0) from s where s.part = plan.part) from plan group by part
                union all select 'none', 'held', sum(h) from s where part is null) v
            where v.value is not null
            """;

    private static final String COMPLETION = """
            with b as (
                select r.id, (select count(*) from mentoring_session s where s.relationship_id = r.id and s.state = 'HELD') held
                from relationship r where r.program_id = :program),
            people as (select count(distinct person_id) n from relationship_member where relationship_id in (select id from b)),
            done as (select count(*) n from b, program g where g.id = :program and held >= g.required_sessions)
            select 'completion', v.measure, 'all', '', coalesce(v.n, (select n from people)), v.value
            from (values
                ('relationships', (select count(*) from b), (select count(*) from b)::numeric),
                ('reached_sessions', null, (select n from done)),
                ('complete', null, (select n from done)),
                ('completion', null, (select n from done)::numeric / (select count(*) from b))) v(measure, n, value)
            """;

    private static final String SATISFACTION = """
            with r as (
                select s.id, q.instrument, lower(d.audience) grp, v.definition
                from response s join questionnaire_round d on d.id = s.round_id
                join questionnaire q on q.id = d.questionnaire_id
                join questionnaire_version v on v.id = d.questionnaire_version_id
                where q.program_id = :program and d.phase = 'CLOSING' and s.state = 'SUBMITTED'),
            one as (
                select r.id, r.instrument, r.grp, x ->> 'key' as key, avg(a.value) as m
                from r cross join jsonb_array_elements(r.definition -> 'dimensions') x
                join answer a on a.response_id = r.id and jsonb_exists(x -> 'items', a.item) group by 1, 2, 3, 4
                union all
                select r.id, r.instrument, r.grp, a.item, a.value from r join answer a on a.response_id = r.id
                where a.item = 'recommendation'),
            mean as (
                select instrument, key, grp, count(*) n, avg(m) m,
                       2.364624251592784 * stddev_samp(m) / sqrt(count(*)) as margin
                from one group by 1, 2, 3)
            select 'satisfaction', instrument || '/' || key, grp, v.phase, n, v.value
            from mean cross join lateral (values ('', m), ('low', m - margin), ('high', m + margin)) v(phase, value)
            union all
            select 'satisfaction', q.instrument || '/answered', lower(d.audience), '', t.n,
                   (select count(*) from response s where s.round_id = d.id and s.state = 'SUBMITTED')::numeric / t.n
            from questionnaire q join questionnaire_round d on d.questionnaire_id = q.id and d.phase = 'CLOSING'
            cross join lateral (select count(*) n from participant t where t.program_id = q.program_id
                and t.state in ('ADMITTED', 'WITHDRAWN') and t.role || 'S' = d.audience) t
            where q.program_id = :program
            union all
            select 'satisfaction', r.instrument || '/' || a.item || '=1', r.grp, '', count(*),
                   avg(case a.value when 1 then 1.0 else 0 end)
            from r join answer a on a.response_id = r.id where a.item in ('again', 'hindered') group by 1, 2, 3
            """;

    private static final String CHANGE = """
            with a as (
                select s.pseudonym, s.role, d.phase, a.item, a.value
                from answer a join response s on s.id = a.response_id
                join questionnaire_round d on d.id = s.round_id
                join questionnaire q on q.id = d.questionnaire_id
                where q.program_id = :program and q.instrument = 'inclusive-teaching' and s.state = 'SUBMITTED'),
            values_of as (
                select pseudonym, role, phase, item, value from a
                union all
                select pseudonym, role, phase, 'practice', avg(value) from a
                where item in ('application', 'collaboration') group by 1, 2, 3),
            pair as (
                select x.item, x.role, x.value as pre, y.value as post
                from values_of x join values_of y using (pseudonym, item) where x.phase = 'PRE' and y.phase = 'POST'),
            grouped as (
                select item, 'all' grp, pre, post from pair
                union all
                select item, lower(role) || 's', pre, post from pair where item <> 'practice'),
            told as (
                select item, grp, count(*) n, avg(pre) pre, avg(post) post, avg(post - pre) as change,
                       case count(*) when 16 then 2.131449545559775 else 2.364624251592784 end
                           * stddev_samp(post - pre) / sqrt(count(*)) as margin,
                       avg(post - pre) / nullif(sqrt((var_samp(pre) + var_samp(post)) / 2), 0) as d
                from grouped group by 1, 2)
            select 'change', 'inclusive-teaching/' || item, grp, v.phase, v.n, v.value
            from told cross join lateral (values
                ('pre', n, pre), ('post', n, post), ('change', n, change), ('low', n, change - margin),
                ('high', n, change + margin), ('d', n, d), ('missing', 0, 0)) v(phase, n, value)
            """;

    private static final String EVIDENCE = """
            with e as (
                select (select count(*) from portfolio_item i where i.owner_id = m.person_id
                        and i.relationship_id = m.relationship_id and i.evidence and i.shared_at is not null) as provided
                from relationship_member m join relationship r on r.id = m.relationship_id
                where r.program_id = :program and m.role = 'MENTEE')
            select 'evidence', v.measure, 'mentees', v.phase, (select count(*) from e), v.value
            from (values
                ('evidence', 'required', (select count(*) from e)::numeric),
                ('evidence', 'provided', (select sum(provided) from e)),
                ('all_evidence', '', (select count(*) from e where provided >= 1))) v(measure, phase, value)
            """;

    private static final String RETENTION = """
            with w as (
                select grp, n, k, k / n as p,
                       (k / n + z * z / (2 * n)) / (1 + z * z / n) as middle,
                       z / (1 + z * z / n) * sqrt(k / n * (1 - k / n) / n + z * z / (4 * n * n)) as margin
                from comparison_list c cross join (values (1.959963984540054::numeric)) q(z)
                cross join lateral (values
                    ('mentored', mentored::numeric, mentored_stayed::numeric),
                    ('not_mentored', others, others_stayed)) g(grp, n, k)
                where c.program_id = :program and confirmed_at is not null)
            select 'retention', 'stayed', grp, '', n, p from w
            union all
            select 'retention', 'stayed_difference', 'all', v.phase, a.n + b.n, v.value
            from w a join w b on a.grp = 'mentored' and b.grp = 'not_mentored'
            cross join lateral (values
                ('', a.p - b.p),
                ('low', a.p - b.p - sqrt((a.p - a.middle + a.margin) ^ 2 + (b.middle + b.margin - b.p) ^ 2)),
                ('high', a.p - b.p + sqrt((a.middle + a.margin - a.p) ^ 2 + (b.p - b.middle + b.margin) ^ 2))) v(phase, value)
            """;

    private ReportSql() {}

    /** A figure's people and its value to four decimals; no value where it cannot be told. */
    record Expected(int n, @Nullable BigDecimal value) {}

    /** By chapter, measure, group and phase. */
    static Map<String, Expected> figures(JdbcClient jdbc, long program) {
        Map<String, Expected> figures = new TreeMap<>();
        for (String sql : new String[] {
            PARTICIPATION, ACCEPTANCE, MATCHING, SESSIONS, HOURS, COMPLETION, SATISFACTION, CHANGE, EVIDENCE, RETENTION
        }) {
            Map<String, Expected> found = new LinkedHashMap<>();
            jdbc.sql(sql).param("program", program).query(row -> {
                String key = String.join(",", row.getString(1), row.getString(2), row.getString(3), row.getString(4));
                BigDecimal value = row.getBigDecimal(6);
                found.put(key, new Expected(row.getInt(5), value == null ? null : rounded(value)));
            });
            if (found.isEmpty()) {
                throw new IllegalStateException("Nothing found by " + sql);
            }
            figures.putAll(found);
        }
        return figures;
    }

    private static BigDecimal rounded(BigDecimal value) {
        BigDecimal rounded = value.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
