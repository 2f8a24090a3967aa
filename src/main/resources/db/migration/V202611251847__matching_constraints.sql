-- Two who must, or must not, be matched in a program, by word of a coordinator.
create table match_constraint (
    id bigint generated always as identity primary key,
    program_id bigint not null references program (id) on delete cascade,
    mentor_id bigint not null references participant (id) on delete cascade,
    mentee_id bigint not null references participant (id) on delete cascade,
    kind text not null check (kind in ('PIN', 'BAN')),
    reason text not null check (length(reason) between 1 and 500),
    created_by bigint references person (id) on delete set null,
    created_at timestamptz not null,
    unique (mentor_id, mentee_id)
);
create index match_constraint_program_ix on match_constraint (program_id, created_at);
create index match_constraint_mentee_ix on match_constraint (mentee_id);
