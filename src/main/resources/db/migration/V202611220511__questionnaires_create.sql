create table questionnaire (
    id bigint generated always as identity primary key,
    program_id bigint not null references program (id) on delete cascade,
    instrument text not null,
    created_at timestamptz not null,
    version int not null default 0
);
create index questionnaire_program_ix on questionnaire (program_id);

-- definition: title, introduction, source, licence, scales and items with labels per language.
create table questionnaire_version (
    id bigint generated always as identity primary key,
    questionnaire_id bigint not null references questionnaire (id) on delete cascade,
    number int not null,
    definition jsonb not null,
    published_at timestamptz,
    unique (questionnaire_id, number)
);
create function questionnaire_version_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'A published questionnaire version never changes';
end $$;
create trigger questionnaire_version_immutable before update on questionnaire_version
    for each row when (old.published_at is not null) execute function questionnaire_version_is_immutable();

-- One giving-out of a version: before, in the middle or after.
create table questionnaire_round (
    id bigint generated always as identity primary key,
    questionnaire_version_id bigint not null references questionnaire_version (id) on delete cascade,
    phase text not null check (phase in ('PRE', 'MID', 'POST')),
    audience text not null check (audience in ('MENTEES', 'MENTORS', 'BOTH')),
    opens_on date,
    closes_on date,
    unique (questionnaire_version_id, phase)
);

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

create table answer (
    response_id bigint not null references response (id) on delete cascade,
    item text not null,
    value int,
    text text,
    primary key (response_id, item)
);
