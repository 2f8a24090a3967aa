-- Whether a relationship held what its program asks: the one place that decides. A program that asks for neither sessions
-- nor hours has those complete that were closed as completed.
create view relationship_completion as
select r.id as relationship_id, r.program_id, s.sessions, s.minutes, s.first_at, s.last_at,
       s.sessions >= coalesce(p.required_sessions, 0) as sessions_reached,
       s.minutes >= coalesce(p.required_hours, 0) * 60 as hours_reached,
       case when p.required_sessions is null and p.required_hours is null
            then r.closure_reason is not distinct from 'COMPLETED'
            else s.sessions >= coalesce(p.required_sessions, 0) and s.minutes >= coalesce(p.required_hours, 0) * 60
       end as complete
from relationship r
join program p on p.id = r.program_id
cross join lateral (
    select count(*) as sessions, coalesce(sum(minutes), 0) as minutes, min(starts_at) as first_at,
           max(starts_at) as last_at
    from mentoring_session where relationship_id = r.id and state = 'HELD') s;
