-- What administrators asked to take home: the request stays as a record, the file for a week.
create table export_request (
    id bigint generated always as identity primary key,
    requested_by bigint not null references person (id),
    requested_at timestamptz not null,
    kind text not null,
    format text not null check (format in ('CSV', 'XLSX')),
    -- null: every program
    program_id bigint references program (id) on delete set null,
    -- days in each program's zone, both inclusive; null: open
    from_day date,
    until_day date check (until_day >= from_day),
    state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'EXPIRED')),
    -- counts the beginnings: whoever began before is told to stop
    attempt int not null default 0,
    -- the database's guess, for the progress bar alone
    rows_expected bigint not null default 0,
    rows_written bigint not null default 0,
    bytes bigint not null default 0,
    ended_at timestamptz
);
create index export_request_person_ix on export_request (requested_by, id desc);
create index export_request_program_ix on export_request (program_id);
create index export_request_ended_ix on export_request (ended_at) where state = 'DONE';

-- The file in its order, in parts that fit in memory; compressing them again would only cost time.
create table export_part (
    export_request_id bigint not null references export_request (id) on delete cascade,
    attempt int not null,
    number int not null,
    content bytea not null,
    primary key (export_request_id, attempt, number)
);
alter table export_part alter column content set storage external;
