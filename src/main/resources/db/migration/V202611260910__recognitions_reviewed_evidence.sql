-- Evidence of which a coordinator named what is missing does not count until its words have changed.
create or replace view participant_completion as
select m.participant_id, m.program_id, m.person_id, m.role, m.complete and e.provided >= e.required as complete,
       m.complete as relationship_complete, m.sessions, m.minutes, m.first_at, m.last_at,
       m.furthest_sessions, m.furthest_minutes, e.provided as evidence, e.required as required_evidence
from (
    select x.participant_id, x.person_id, c.program_id, max(x.role) as role, bool_or(c.complete) as complete,
           sum(c.sessions)::bigint as sessions, sum(c.minutes)::bigint as minutes, min(c.first_at) as first_at,
           max(c.last_at) as last_at,
           (array_agg(c.sessions order by c.complete desc, c.minutes desc, c.sessions desc))[1] as furthest_sessions,
           (array_agg(c.minutes order by c.complete desc, c.minutes desc, c.sessions desc))[1] as furthest_minutes
    from relationship_member x join relationship_completion c on c.relationship_id = x.relationship_id
    group by x.participant_id, x.person_id, c.program_id) m
join program p on p.id = m.program_id
cross join lateral (
    select case m.role when 'MENTOR' then p.mentor_evidence when 'MENTEE' then p.mentee_evidence
                       else greatest(p.mentor_evidence, p.mentee_evidence) end as required,
           (select count(*) from portfolio_item i
            join relationship_member y on y.relationship_id = i.relationship_id and y.participant_id = m.participant_id
            where i.owner_id = m.person_id and i.evidence and i.shared_at is not null
              and not exists (select 1 from evidence_review v where v.portfolio_item_id = i.id and v.number = i.number
                              and v.missing <> '')) as provided) e;
