-- A person without a row here was entered by somebody and has not chosen a password yet.
create table account (
    person_id bigint primary key references person (id) on delete cascade,
    password_hash text not null,
    changed_at timestamptz not null
);

-- Single-use links: only the hash of the token is kept.
create table access_link (
    id bigint generated always as identity primary key,
    token_hash bytea not null unique,
    purpose text not null check (purpose in ('INVITATION', 'PASSWORD_RESET', 'SETUP')),
    person_id bigint references person (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    check ((purpose = 'SETUP') = (person_id is null))
);
create index access_link_person_ix on access_link (person_id, purpose);

-- Throttling of sign-in by account and by address, shared by all instances.
create table sign_in_attempt (
    bucket text primary key,
    failures int not null,
    blocked_until timestamptz,
    last_failure_at timestamptz not null
);
