create table relationship (
    id bigint generated always as identity primary key,
    program_id bigint not null references program (id) on delete cascade,
    state text not null check (state in ('ACTIVE', 'CLOSED')),
    started_at timestamptz not null,
    closed_at timestamptz,
    closed_by bigint references person (id) on delete set null,
    closure_reason text check (closure_reason in ('COMPLETED', 'TIME', 'NOT_NEEDED', 'NO_FIT', 'LEFT', 'OTHER')),
    version int not null default 0,
    check ((state = 'CLOSED') = (closed_at is not null))
);
create index relationship_program_ix on relationship (program_id, state);

create table relationship_member (
    relationship_id bigint not null references relationship (id) on delete cascade,
    participant_id bigint not null references participant (id),
    person_id bigint not null references person (id),
    role text not null check (role in ('MENTOR', 'MENTEE')),
    primary key (relationship_id, participant_id)
);
create index relationship_member_person_ix on relationship_member (person_id, relationship_id);
create index relationship_member_participant_ix on relationship_member (participant_id);

-- The newest version is the agreement; a signature belongs to one exact version.
create table agreement_version (
    id bigint generated always as identity primary key,
    relationship_id bigint not null references relationship (id) on delete cascade,
    number int not null,
    text text not null,
    changed_by bigint references person (id) on delete set null,
    changed_at timestamptz not null,
    unique (relationship_id, number)
);
create function agreement_version_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'What was agreed never changes: a change is a new version';
end $$;
create trigger agreement_version_immutable before update of relationship_id, number, text, changed_at
    on agreement_version for each row execute function agreement_version_is_immutable();

create table agreement_signature (
    agreement_version_id bigint not null references agreement_version (id) on delete cascade,
    person_id bigint not null references person (id),
    signed_at timestamptz not null,
    primary key (agreement_version_id, person_id)
);

create table goal (
    id bigint generated always as identity primary key,
    relationship_id bigint not null references relationship (id) on delete cascade,
    title text not null check (length(title) between 1 and 200),
    measure text not null default '',
    target_on date,
    steps text not null default '',
    state text not null check (state in ('OPEN', 'REACHED', 'DROPPED')),
    created_by bigint not null references person (id),
    created_at timestamptz not null,
    -- when it was reached or dropped
    settled_at timestamptz,
    version int not null default 0,
    check ((state = 'OPEN') = (settled_at is null))
);
create index goal_relationship_ix on goal (relationship_id);
