-- Near peers are one pool: nobody takes part as mentor or as mentee, for the year groups say who of two is ahead.
update participant t set role = 'PEER', capacity = null
from program g
where g.id = t.program_id and g.mentoring_type = 'NEAR_PEER'
  and not exists (
      select 1 from participant other
      where other.program_id = t.program_id and other.person_id = t.person_id and other.id <> t.id);
update program set decided_by = 'COORDINATOR' where mentoring_type = 'NEAR_PEER';

-- The same as before, but whoever is in one pool has one relationship, whatever their role in it.
create or replace function match_needs_places() returns trigger language plpgsql as $$
declare
    begun bigint;
begin
    if tg_table_name = 'match_proposal_member' then
        select relationship_id into begun from match_proposal where id = new.match_proposal_id;
    else
        begun := new.relationship_id;
    end if;
    perform 1 from participant where id in (
        select participant_id from relationship_member where relationship_id = begun) order by role, id for update;
    perform 1 from person where id in (
        select person_id from relationship_member where relationship_id = begun and role = 'MENTOR')
        order by id for no key update;
    if exists (
        select 1
        from relationship_member mine
        join participant t on t.id = mine.participant_id
        join program g on g.id = t.program_id
        join person p on p.id = t.person_id
        join lateral (
            select count(distinct o.participant_id) filter (where o.role <> mine.role) as others,
                   count(distinct r.id) as relationships
            from relationship_member me
            join relationship r on r.id = me.relationship_id and r.state = 'ACTIVE'
            join relationship_member o on o.relationship_id = r.id and o.participant_id <> me.participant_id
            where me.participant_id = mine.participant_id) held on true
        join lateral (
            select count(distinct o.participant_id) as mentees
            from relationship_member me
            join relationship r on r.id = me.relationship_id and r.state = 'ACTIVE'
            join relationship_member o on o.relationship_id = r.id and o.role = 'MENTEE'
            where me.person_id = mine.person_id and me.role = 'MENTOR') everywhere on true
        where mine.relationship_id = begun
          and case
              when mine.role = 'PEER' or g.mentoring_type = 'NEAR_PEER' then held.relationships > 1
              when mine.role = 'MENTOR' then held.others > coalesce(t.capacity,
                      case g.mentoring_type when 'GROUP' then g.group_most else g.mentor_capacity end)
                  or everywhere.mentees > p.capacity
              else held.others > case g.mentoring_type when 'GROUP' then g.group_mentors
                      when 'TEAM' then cardinality(g.team_parts) else g.mentors_per_mentee end end) then
        raise exception 'No place left' using errcode = 'check_violation';
    end if;
    return null;
end $$;
