-- A mentee asks a mentor. An open request holds no place: places are given at the acceptance.
create table match_request (
    id bigint generated always as identity primary key,
    program_id bigint not null references program (id) on delete cascade,
    mentor_id bigint not null references participant (id) on delete cascade,
    mentee_id bigint not null references participant (id) on delete cascade,
    -- what the mentee looks for, in their words; empty: what their profile says
    need text not null default '' check (length(need) <= 300),
    -- what they say to the mentor, and what the mentor answers; only the two read it
    word text not null default '' check (length(word) <= 1000),
    answer text not null default '' check (length(answer) <= 1000),
    -- asked of the next mentor when there is no answer in time
    pass_on boolean not null default false,
    passed_from_id bigint references match_request (id) on delete set null,
    state text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'PLACE_TAKEN')),
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    reminded_at timestamptz,
    ended_at timestamptz,
    relationship_id bigint references relationship (id) on delete set null,
    version int not null default 0,
    check ((state = 'OPEN') = (ended_at is null)),
    check (relationship_id is null or state = 'ACCEPTED')
);
create unique index match_request_open_ix on match_request (mentor_id, mentee_id) where state = 'OPEN';
create index match_request_mentor_ix on match_request (mentor_id, asked_at);
create index match_request_mentee_ix on match_request (mentee_id, asked_at);
create index match_request_program_ix on match_request (program_id, asked_at);
create index match_request_expiry_ix on match_request (expires_at) where state = 'OPEN';
create index match_request_passed_from_ix on match_request (passed_from_id);
create index match_request_relationship_ix on match_request (relationship_id);

-- Whatever the application thinks, a request is not accepted beyond the places of its two. Both are locked first, in the
-- order in which the application locks them, so that two who press at the same moment are counted one after the other.
create function match_request_needs_a_place() returns trigger language plpgsql as $$
declare
    mentor_places int;
    person_places int;
    mentee_places int;
begin
    perform 1 from participant where id in (new.mentor_id, new.mentee_id) order by role, id for update;
    perform 1 from person where id = (select person_id from participant where id = new.mentor_id) for no key update;
    select coalesce(t.capacity, g.mentor_capacity), p.capacity into mentor_places, person_places
    from participant t join program g on g.id = t.program_id join person p on p.id = t.person_id
    where t.id = new.mentor_id;
    select g.mentors_per_mentee into mentee_places
    from participant t join program g on g.id = t.program_id where t.id = new.mentee_id;
    if (select count(*) from relationship_member mine
        join relationship r on r.id = mine.relationship_id and r.state = 'ACTIVE'
        join relationship_member theirs on theirs.relationship_id = r.id and theirs.role = 'MENTEE'
        where mine.participant_id = new.mentor_id) > mentor_places
    or (select count(*) from relationship_member mine
        join relationship r on r.id = mine.relationship_id and r.state = 'ACTIVE'
        join relationship_member theirs on theirs.relationship_id = r.id and theirs.role = 'MENTEE'
        where mine.role = 'MENTOR'
          and mine.person_id = (select person_id from participant where id = new.mentor_id)) > person_places
    or (select count(*) from relationship_member mine
        join relationship r on r.id = mine.relationship_id and r.state = 'ACTIVE'
        join relationship_member theirs on theirs.relationship_id = r.id and theirs.role = 'MENTOR'
        where mine.participant_id = new.mentee_id) > mentee_places then
        raise exception 'No place left for this request' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger match_request_place before update of state on match_request
    for each row when (new.state = 'ACCEPTED' and old.state <> 'ACCEPTED')
    execute function match_request_needs_a_place();
