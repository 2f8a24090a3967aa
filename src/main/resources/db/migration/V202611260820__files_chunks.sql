-- A file lies in rows of 256 kB, so that neither side of the connection ever holds the whole of it.
create table stored_file_chunk (
    stored_file_id bigint not null references stored_file (id) on delete cascade,
    position int not null,
    content bytea not null,
    primary key (stored_file_id, position)
);
-- Pictures, sound and office files are compressed already.
alter table stored_file_chunk alter column content set storage external;
insert into stored_file_chunk (stored_file_id, position, content)
select f.id, n, substring(f.content from n * 262144 + 1 for 262144)
from stored_file f, generate_series(0, greatest(0, (f.size - 1) / 262144)::int) n;
alter table stored_file add column sha256 bytea;
update stored_file set sha256 = sha256(content);
alter table stored_file alter column sha256 set not null, drop column content;
-- How much somebody stores is asked at each upload.
create index stored_file_created_by_ix on stored_file (created_by);

-- An item is its owner's; it may belong to a relationship.
alter table portfolio_item
    alter column relationship_id drop not null,
    add column kind text not null default 'DOCUMENT'
        check (kind in ('DOCUMENT', 'PRODUCT', 'LINK', 'REFLECTION', 'FEEDBACK', 'PHOTO', 'AUDIO')),
    -- what the owner learnt from it
    add column reflection text not null default '',
    add column made_on date,
    add column tags text[] not null default '{}',
    add constraint portfolio_item_alone_ck check (relationship_id is not null
        or (goal_id is null and session_id is null and plan_activity_id is null and shared_at is null and not evidence));
update portfolio_item set kind = 'LINK' where link is not null and file_id is null and description = '';
create index portfolio_item_owner_ix on portfolio_item (owner_id, created_at);
create index portfolio_item_session_ix on portfolio_item (session_id);
create index portfolio_item_plan_activity_ix on portfolio_item (plan_activity_id);

create table portfolio_item_file (
    portfolio_item_id bigint not null references portfolio_item (id) on delete cascade,
    stored_file_id bigint primary key references stored_file (id) on delete cascade
);
create index portfolio_item_file_item_ix on portfolio_item_file (portfolio_item_id);
insert into portfolio_item_file (portfolio_item_id, stored_file_id)
select id, file_id from portfolio_item where file_id is not null;
alter table portfolio_item drop column file_id;
