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
    -- per criterion: key, points and the words behind it
    reasons jsonb not null,
    set_by_hand boolean not null default false,
    mentor_answer text check (mentor_answer in ('ACCEPTED', 'DECLINED')),
    mentee_answer text check (mentee_answer in ('ACCEPTED', 'DECLINED')),
    mentor_answered_at timestamptz,
    mentee_answered_at timestamptz,
    relationship_id bigint references relationship (id),
    version int not null default 0,
    unique (match_run_id, mentor_id, mentee_id)
);
create index match_proposal_mentor_ix on match_proposal (mentor_id);
create index match_proposal_mentee_ix on match_proposal (mentee_id);
