-- The secret address of a person's calendar; only its hash is kept, so that nobody who reads the database can use it.
create table calendar_feed (
    person_id bigint primary key references person (id) on delete cascade,
    token_hash bytea not null unique,
    created_at timestamptz not null,
    -- to the day, so that its owner sees whether something still reads it
    read_on date
);

-- Without a row: once a day.
create table reminder_choice (
    person_id bigint primary key references person (id) on delete cascade,
    choice text not null check (choice in ('AT_ONCE', 'DAILY', 'OFF')),
    -- the reader's day of the last daily letter
    digest_on date
);

create table session_reminder (
    session_id bigint not null references mentoring_session (id) on delete cascade,
    person_id bigint not null references person (id) on delete cascade,
    kind text not null check (kind in ('AHEAD', 'OVER')),
    sent_at timestamptz not null,
    primary key (session_id, person_id, kind)
);
create index session_reminder_person_ix on session_reminder (person_id);
