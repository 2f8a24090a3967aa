-- Short meetings at an event: rounds of equal length, and a longer break after one of them.
create table timetable (
    id bigint generated always as identity primary key,
    program_id bigint not null references program (id) on delete cascade,
    number int not null,
    title text not null check (length(title) between 1 and 200),
    state text not null check (state in ('DRAFT', 'PUBLISHED')),
    starts_at timestamptz not null,
    rounds int not null check (rounds between 1 and 20),
    round_minutes int not null check (round_minutes between 1 and 240),
    -- between two rounds, to change places
    change_minutes int not null check (change_minutes between 0 and 60),
    break_after int check (break_after between 1 and 19),
    break_minutes int not null default 0 check (break_minutes between 0 and 240),
    -- meetings at once at one table or room; null: as many as mentors sit there
    seats int check (seats between 1 and 60),
    seed bigint not null default 0,
    -- of the last time it was made: what no timetable can pass, and whether this one is proven to be the best
    most_wishes int not null default 0,
    most_meetings int not null default 0,
    wishes int not null default 0,
    best boolean not null default false,
    created_by bigint references person (id) on delete set null,
    created_at timestamptz not null,
    published_at timestamptz,
    version int not null default 0,
    unique (program_id, number),
    check ((state = 'PUBLISHED') = (published_at is not null))
);

-- At which table or in which room a mentor sits; a mentor without a row is not at the event.
create table timetable_place (
    timetable_id bigint not null references timetable (id) on delete cascade,
    mentor_id bigint not null references participant (id) on delete cascade,
    place text not null check (length(place) between 1 and 60),
    primary key (timetable_id, mentor_id)
);
create index timetable_place_mentor_ix on timetable_place (mentor_id);

-- Nobody is in two places, and nobody meets the same person twice.
create table timetable_meeting (
    id bigint generated always as identity primary key,
    timetable_id bigint not null references timetable (id) on delete cascade,
    round int not null check (round between 1 and 20),
    mentor_id bigint not null references participant (id) on delete cascade,
    mentee_id bigint not null references participant (id) on delete cascade,
    by_hand boolean not null default false,
    unique (timetable_id, round, mentor_id),
    unique (timetable_id, round, mentee_id),
    unique (timetable_id, mentor_id, mentee_id)
);
create index timetable_meeting_mentor_ix on timetable_meeting (mentor_id);
create index timetable_meeting_mentee_ix on timetable_meeting (mentee_id);

-- Who is late, leaves early or does not come.
create table timetable_absence (
    id bigint generated always as identity primary key,
    timetable_id bigint not null references timetable (id) on delete cascade,
    participant_id bigint not null references participant (id) on delete cascade,
    from_round int not null check (from_round between 1 and 20),
    until_round int not null check (until_round between 1 and 20),
    check (from_round <= until_round)
);
create index timetable_absence_timetable_ix on timetable_absence (timetable_id);
create index timetable_absence_participant_ix on timetable_absence (participant_id);
