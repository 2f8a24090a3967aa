-- One rule counts the places of all who come together, whether by a proposal or by a request; it counted requests by
-- other numbers than proposals.
drop trigger match_request_place on match_request;
drop function match_request_needs_a_place();
drop trigger match_proposal_places on match_proposal;
drop trigger match_proposal_member_places on match_proposal_member;
alter function match_proposal_needs_places() rename to match_needs_places;

-- Whatever the application thinks, no acceptance brings more people together than there are places. It is counted at
-- the end of the transaction, when all who accepted are there; who accepts for the same people meanwhile waits.
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
          and case mine.role
              when 'PEER' then held.relationships > 1
              when 'MENTOR' then held.others > coalesce(t.capacity,
                      case g.mentoring_type when 'GROUP' then g.group_most else g.mentor_capacity end)
                  or everywhere.mentees > p.capacity
              else held.others > case g.mentoring_type when 'GROUP' then g.group_mentors
                      when 'TEAM' then cardinality(g.team_parts) else g.mentors_per_mentee end end) then
        raise exception 'No place left' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger match_proposal_places after update of relationship_id on match_proposal
    deferrable initially deferred for each row when (new.relationship_id is not null)
    execute function match_needs_places();
create constraint trigger match_proposal_member_places after update of answer on match_proposal_member
    deferrable initially deferred for each row when (new.answer = 'ACCEPTED' and new.ending is null)
    execute function match_needs_places();
create constraint trigger match_request_places after update of state on match_request
    deferrable initially deferred for each row when (new.state = 'ACCEPTED' and old.state <> 'ACCEPTED')
    execute function match_needs_places();
