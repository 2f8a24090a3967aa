package org.mentorium.standards;

/** One row a practice: of how many it holds, out of how many. One statement, whatever the program's size. */
final class FindingsSql {

    private FindingsSql() {}

    static final String SQL = """
            with g as (select * from program where id = :program),
            taking as (
                select t.*, s.minor, s.consent_on, s.screened_on, s.trained_on
                from participant t left join safeguarding s on s.person_id = t.person_id
                where t.program_id = :program and t.state = 'ADMITTED'),
            mentors as (select * from taking where role <> 'MENTEE'),
            mentees as (select * from taking where role <> 'MENTOR'),
            bound as (select * from relationship where program_id = :program),
            members as (
                select m.*, b.state, b.started_at, b.closed_at from relationship_member m
                join bound b on b.id = m.relationship_id),
            asked as (
                select r.phase from questionnaire_round r join questionnaire q on q.id = r.questionnaire_id
                where q.program_id = :program)
            select 'AIM' as practice, (select count(*) from g where aim <> '') as there, 1 as whole
            union all select 'DATES', (select count(*) from g where enrolment_from is not null
                and enrolment_until is not null and starts_on is not null and ends_on is not null), 1
            union all select 'EXPECTATIONS', (select count(*) from g
                where required_sessions is not null or required_hours is not null or mentee_evidence > 0), 1
            union all select 'PLACES', least((select count(*) from mentees),
                (select coalesce(sum(coalesce(m.capacity, case g.mentoring_type when 'GROUP' then g.group_most else g.mentor_capacity end)), 0) from mentors m, g)),
                (select count(*) from mentees)
            union all select 'ANSWERED', count(*) filter (where state in ('ADMITTED', 'REFUSED')), count(*)
                from participant where program_id = :program and state in ('APPLIED', 'ADMITTED', 'REFUSED')
            union all select 'SCREENED', count(screened_on), count(*) from mentors
            union all select 'CONSENT', count(distinct person_id) filter (where consent_on is not null),
                count(distinct person_id) from taking where minor
            union all select 'TRAINED', count(trained_on), count(*) from mentors
            union all select 'TEXTS', (select count(*) from agreement_template a, g
                where a.program_id = :program and a.language = any(g.languages) and a.text <> ''),
                (select coalesce(cardinality(languages), 0) from g)
            union all select 'PLAN', (select least(count(*), 1) from plan_activity where program_id = :program), 1
            union all select 'RULES', (select count(*) from setup_task where program_id = :program and task = 'MATCHING'), 1
            union all select 'MATCHED', count(*) filter (where id in (
                select participant_id from members)), count(*) from mentees
            union all select 'WITHIN_PLACES', count(*) filter (where coalesce(c.mentees, 0) <= coalesce(m.capacity, case g.mentoring_type when 'GROUP' then g.group_most else g.mentor_capacity end)),
                count(*) from mentors m cross join g left join (
                    select o.participant_id, count(*) as mentees from members o join members x
                    on x.relationship_id = o.relationship_id and x.participant_id <> o.participant_id and x.role <> 'MENTOR'
                    where o.state = 'ACTIVE' group by o.participant_id) c on c.participant_id = m.id
            union all select 'SIGNED', count(*) filter (where v.id is not null and not exists (
                select 1 from relationship_member x where x.relationship_id = b.id and not exists (
                    select 1 from agreement_signature s
                    where s.agreement_version_id = v.id and s.person_id = x.person_id))), count(*)
                from bound b left join lateral (
                    select id from agreement_version where relationship_id = b.id order by number desc limit 1) v on true
            union all select 'MEETING', count(*) filter (where b.started_at > :since or exists (
                select 1 from mentoring_session s where s.relationship_id = b.id and s.state = 'HELD'
                and s.starts_at > :since)), count(*) from bound b where b.state = 'ACTIVE'
            union all select 'ASKED_BEFORE', (select least(count(*), 1) from asked where phase = 'PRE'), 1
            union all select 'LOOKED_BACK', count(*) filter (where exists (
                select 1 from check_in c where c.relationship_id = m.relationship_id and c.person_id = m.person_id
                and c.kind = 'MIDPOINT' and c.done_at is not null)), count(*)
                from members m, g where g.midpoint_on <= :today and m.started_at < g.midpoint_on
            union all select 'SOMEBODY', (select least(count(*), 2) from program_role
                where program_id = :program and role = 'COORDINATOR'), 2
            union all select 'CLOSED', count(*) filter (where b.state = 'CLOSED'), count(*)
                from bound b, g where g.ends_on < :today
            union all select 'FAREWELL', count(*) filter (where exists (
                select 1 from check_in c where c.relationship_id = m.relationship_id and c.person_id = m.person_id
                and c.kind = 'CLOSING' and c.done_at is not null)), count(*)
                from members m where m.state = 'CLOSED'
            union all select 'ASKED_AFTER', (select least(count(*), 1) from asked where phase = 'POST'), 1
            union all select 'RECOGNISED', count(n.id), count(*) from participant_completion c
                left join recognition n on n.participant_id = c.participant_id and n.revoked_at is null
                where c.program_id = :program and c.complete
            """;
}
