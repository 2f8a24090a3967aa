-- A recognition that its owner made public: a page that anybody can open who has its address, and a signed credential.
create table badge (
    id bigint generated always as identity primary key,
    recognition_id bigint not null references recognition (id) on delete cascade,
    -- of the page; nobody can guess it
    address text not null unique check (length(address) = 43),
    credential text not null,
    created_at timestamptz not null,
    -- taken back by its owner: the page is gone
    withdrawn_at timestamptz
);
create unique index badge_recognition_ix on badge (recognition_id) where withdrawn_at is null;
create index badge_recognition_all_ix on badge (recognition_id);

-- What badges are signed with, made when the first is; the newest signs, all verify.
create table badge_key (
    id text primary key,
    -- JSON Web Key with its private part
    jwk text not null,
    created_at timestamptz not null
);
