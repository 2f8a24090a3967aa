-- A page for people outside, arranged from items and words; others read it at secret addresses that end.
create table showcase (
    id bigint generated always as identity primary key,
    owner_id bigint not null references person (id),
    title text not null check (length(title) between 1 and 200),
    intro text not null default '',
    created_at timestamptz not null
);
create index showcase_owner_ix on showcase (owner_id);
create table showcase_part (
    id bigint generated always as identity primary key,
    showcase_id bigint not null references showcase (id) on delete cascade,
    position int not null,
    portfolio_item_id bigint references portfolio_item (id) on delete cascade,
    words text,
    check ((portfolio_item_id is null) = (words is not null))
);
create index showcase_part_showcase_ix on showcase_part (showcase_id, position);
create index showcase_part_item_ix on showcase_part (portfolio_item_id);
create table showcase_link (
    id bigint generated always as identity primary key,
    showcase_id bigint not null references showcase (id) on delete cascade,
    token_hash bytea not null unique,
    expires_at timestamptz not null,
    created_at timestamptz not null
);
create index showcase_link_showcase_ix on showcase_link (showcase_id);

-- The same item in two installations is one: bringing it twice brings it once.
alter table portfolio_item add column uid uuid not null default gen_random_uuid(),
    add constraint portfolio_item_uid_uq unique (owner_id, uid);

-- What was said elsewhere comes with a name and without an account.
alter table portfolio_comment
    alter column author_id drop not null,
    add column author_name text,
    add constraint portfolio_comment_author_ck check ((author_id is null) = (author_name is not null));

-- An archive between its dry run and its owner's word.
create table portfolio_import (
    id bigint generated always as identity primary key,
    owner_id bigint not null references person (id),
    stored_file_id bigint not null unique references stored_file (id) on delete cascade,
    created_at timestamptz not null
);
create index portfolio_import_owner_ix on portfolio_import (owner_id);
