create table questionnaire (
    id bigint generated always as identity primary key,
    program_id bigint not null references program (id) on delete cascade,
    instrument text not null,
    created_at timestamptz not null,
    version int not null default 0,
    unique (program_id, instrument)
);

-- definition: title, introduction, source, licence, scales and items with labels per language.
create table questionnaire_version (
    id bigint generated always as identity primary key,
    questionnaire_id bigint not null references questionnaire (id) on delete cascade,
    number int not null,
    definition jsonb not null,
    published_at timestamptz,
    version int not null default 0,
    unique (questionnaire_id, number),
    unique (id, questionnaire_id)
);
create unique index questionnaire_version_one_draft_ix on questionnaire_version (questionnaire_id)
    where published_at is null;
create function questionnaire_version_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'A published questionnaire version never changes' using errcode = 'check_violation';
end $$;
create trigger questionnaire_version_immutable before update on questionnaire_version
    for each row when (old.published_at is not null) execute function questionnaire_version_is_immutable();

-- One giving-out: before, in the middle or after. It asks the version that was the newest when the first person began.
create table questionnaire_round (
    id bigint generated always as identity primary key,
    questionnaire_id bigint not null references questionnaire (id) on delete cascade,
    questionnaire_version_id bigint not null,
    phase text not null check (phase in ('PRE', 'MID', 'POST')),
    audience text not null check (audience in ('MENTEES', 'MENTORS', 'BOTH')),
    -- days in the program's zone; the last day is still open
    opens_on date,
    closes_on date check (closes_on >= opens_on),
    -- by hand; opening again forgets that it was closed
    opened_at timestamptz,
    closed_at timestamptz,
    reminded_at timestamptz,
    version int not null default 0,
    unique (questionnaire_id, phase),
    foreign key (questionnaire_version_id, questionnaire_id)
        references questionnaire_version (id, questionnaire_id) on delete cascade
);
create index questionnaire_round_version_ix on questionnaire_round (questionnaire_version_id);

create table response (
    id bigint generated always as identity primary key,
    round_id bigint not null references questionnaire_round (id) on delete cascade,
    participant_id bigint not null references participant (id),
    started_at timestamptz not null,
    submitted_at timestamptz,
    version int not null default 0,
    unique (round_id, participant_id)
);
create index response_participant_ix on response (participant_id);

-- value counts for closed items, text is for open ones; version counts how often this one answer was given.
create table answer (
    response_id bigint not null references response (id) on delete cascade,
    item text not null,
    value int,
    text text,
    version int not null default 0,
    primary key (response_id, item),
    check ((value is null) <> (text is null))
);
