-- Whom a participant would like to be matched with, the dearest first.
create table participant_wish (
    participant_id bigint not null references participant (id) on delete cascade,
    wished_id bigint not null references participant (id) on delete cascade,
    rank int not null check (rank between 1 and 10),
    created_at timestamptz not null,
    primary key (participant_id, wished_id),
    unique (participant_id, rank),
    check (participant_id <> wished_id)
);
create index participant_wish_wished_ix on participant_wish (wished_id);

-- With whom a participant would rather not be matched. Read by its author and by the rule, by nobody else.
create table rather_not (
    participant_id bigint not null references participant (id) on delete cascade,
    other_id bigint not null references participant (id) on delete cascade,
    created_at timestamptz not null,
    primary key (participant_id, other_id),
    check (participant_id <> other_id)
);
create index rather_not_other_ix on rather_not (other_id);
