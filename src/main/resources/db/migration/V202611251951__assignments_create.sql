-- Pairs made from somebody's own spreadsheets, for a day.
create table assignment (
    id bigint generated always as identity primary key,
    created_by bigint not null references person (id) on delete cascade,
    created_at timestamptz not null,
    objective text not null,
    pairs int not null,
    possible bigint not null,
    total numeric not null,
    bound numeric not null,
    minimum numeric,
    blocking int not null,
    proven boolean not null,
    decimals int not null,
    input text not null,
    seed bigint not null,
    version int not null,
    milliseconds bigint not null,
    -- the file of pairs
    matches text not null
);
create index assignment_created_by_ix on assignment (created_by);
create index assignment_created_at_ix on assignment (created_at);
