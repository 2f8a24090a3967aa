-- How one member looks back on a relationship, half-way and at the end.
create table check_in (
    id bigint generated always as identity primary key,
    relationship_id bigint not null references relationship (id) on delete cascade,
    person_id bigint not null references person (id),
    kind text not null check (kind in ('MIDPOINT', 'CLOSING')),
    reached text not null default '',
    take_along text not null default '',
    rating int check (rating between 1 and 5),
    outlook text check (outlook in ('GO_ON', 'CHANGE', 'TALK', 'END')),
    shared boolean not null default false,
    done_at timestamptz,
    version int not null default 0,
    unique (relationship_id, kind, person_id),
    check (done_at is null or rating is not null and outlook is not null)
);
create index check_in_person_ix on check_in (person_id);

-- Whether somebody whose relationship ended wants to be matched again in the program; who says nothing is.
create table rematch_wish (
    participant_id bigint primary key references participant (id) on delete cascade,
    wanted boolean not null,
    said_at timestamptz not null
);
