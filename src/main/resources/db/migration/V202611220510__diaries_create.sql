create table diary_entry (
    id bigint generated always as identity primary key,
    relationship_id bigint not null references relationship (id) on delete cascade,
    number int not null,
    session_id bigint unique references mentoring_session (id),
    written_on date not null,
    created_by bigint not null references person (id),
    created_at timestamptz not null,
    unique (relationship_id, number)
);

-- Objectives and topics are one part for all members; a reflection or notes have one part for each author.
create table diary_part (
    id bigint generated always as identity primary key,
    diary_entry_id bigint not null references diary_entry (id) on delete cascade,
    kind text not null check (kind in ('OBJECTIVES', 'TOPICS', 'REFLECTION', 'NOTES')),
    author_id bigint not null references person (id),
    text text not null,
    readers text not null check (readers in ('AUTHOR', 'MEMBERS')),
    changed_at timestamptz not null,
    version int not null default 0
);
create unique index diary_part_own_ix on diary_part (diary_entry_id, kind, author_id) where kind in ('REFLECTION', 'NOTES');
create unique index diary_part_shared_ix on diary_part (diary_entry_id, kind) where kind in ('OBJECTIVES', 'TOPICS');
