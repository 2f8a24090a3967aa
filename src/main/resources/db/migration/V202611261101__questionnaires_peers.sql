-- A peer is mentor and mentee at once: every round asks them, whichever side it names, and their answers are theirs as a
-- peer's, on neither side.
alter table response drop constraint response_role_check;
alter table response add constraint response_role_check check (role in ('MENTOR', 'MENTEE', 'PEER'));

create or replace view round_occasion as
select r.id as round_id, t.id as participant_id, t.person_id, t.role, t.state, e.session_id,
       occasion_key(t.id, e.session_id) as key, o.opens_at,
       least((r.closes_on + 1)::timestamp at time zone g.time_zone,
             case r.closes_with when 'OPENED' then days_later(o.opens_at, r.closes_days + 1, g.time_zone)
                  else days_later(round_event(r.closes_with, t.id), r.closes_days + 1, g.time_zone) end) as closes_at
from questionnaire_round r
join questionnaire q on q.id = r.questionnaire_id
join program g on g.id = q.program_id
join participant t on t.program_id = g.id and (r.audience in ('BOTH', t.role || 'S') or t.role = 'PEER')
    and (t.state = 'ADMITTED' or r.phase = 'APPLICATION' and t.state = 'APPLIED')
left join lateral (
    select s.id as session_id, s.starts_at + s.minutes * interval '1 minute' as over_at
    from relationship_member m join mentoring_session s on s.relationship_id = m.relationship_id
    where m.participant_id = t.id and s.state = 'HELD') e on r.opens_with = 'SESSION'
cross join lateral (select case
    when r.opens_with = 'SESSION' then
        case when r.opens_days = 0 then e.over_at else days_later(e.over_at, r.opens_days, g.time_zone) end
    when r.opened_at is not null then r.opened_at
    when r.opens_with is not null then
        case when r.opens_days = 0 then round_event(r.opens_with, t.id)
             else days_later(round_event(r.opens_with, t.id), r.opens_days, g.time_zone) end
    else r.opens_on::timestamp at time zone g.time_zone end as opens_at) o
where r.opens_with is distinct from 'SESSION' or e.session_id is not null;
