create table match_run (
    id bigint generated always as identity primary key,
    program_id bigint not null references program (id) on delete cascade,
    number int not null,
    state text not null check (state in ('DRAFT', 'PUBLISHED', 'DISCARDED')),
    created_by bigint references person (id) on delete set null,
    created_at timestamptz not null,
    published_at timestamptz,
    seed bigint not null,
    -- what the run was made of and how good it is: pairs, possible, total, lowest, excluded by rule
    certificate jsonb not null,
    version int not null default 0,
    unique (program_id, number)
);

create table match_proposal (
    id bigint generated always as identity primary key,
    match_run_id bigint not null references match_run (id) on delete cascade,
    mentor_id bigint not null references participant (id),
    mentee_id bigint not null references participant (id),
    -- hundredths of a point, 0 to 10000
    score int not null check (score between 0 and 10000),
    -- per criterion: key, weight, points and the words behind it
    reasons jsonb not null,
    set_by_hand boolean not null default false,
    mentor_answer text check (mentor_answer in ('ACCEPTED', 'DECLINED')),
    mentee_answer text check (mentee_answer in ('ACCEPTED', 'DECLINED')),
    mentor_answered_at timestamptz,
    mentee_answered_at timestamptz,
    reminded_at timestamptz,
    relationship_id bigint references relationship (id),
    -- why it never became a relationship
    ending text check (ending in ('DECLINED', 'PLACE_TAKEN', 'WITHDRAWN')),
    ended_at timestamptz,
    version int not null default 0,
    unique (match_run_id, mentor_id, mentee_id),
    check ((ending is null) = (ended_at is null)),
    check (ending is null or relationship_id is null)
);
create index match_proposal_mentor_ix on match_proposal (mentor_id);
create index match_proposal_mentee_ix on match_proposal (mentee_id);

-- What can still be accepted: it holds a place of its mentor and of its mentee.
create view open_match_proposal as
select o.id, o.match_run_id, r.program_id, o.mentor_id, o.mentee_id, o.mentor_answer, o.mentee_answer,
       m.person_id as mentor_person_id, e.person_id as mentee_person_id, o.reminded_at
from match_proposal o
join match_run r on r.id = o.match_run_id
join program p on p.id = r.program_id
join participant m on m.id = o.mentor_id
join participant e on e.id = o.mentee_id
where r.state = 'PUBLISHED' and o.ending is null and o.relationship_id is null
  and m.state = 'ADMITTED' and e.state = 'ADMITTED' and p.state in ('MATCHING', 'RUNNING');
