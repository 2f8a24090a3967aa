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

-- What each member may read, and all that other modules ask of the diary: joined to the table itself, they would tell
-- one member that the other wrote something for themselves. The writer and the time are of the latest readable part.
create view readable_diary_entry as
select m.person_id as reader_id, e.id, e.relationship_id, e.number, e.session_id,
       max(p.changed_at) as written_at, (array_agg(p.author_id order by p.changed_at desc))[1] as writer_id
from diary_entry e
join relationship_member m on m.relationship_id = e.relationship_id
join diary_part p on p.diary_entry_id = e.id and (p.author_id = m.person_id or p.readers = 'MEMBERS')
group by m.person_id, e.id, e.relationship_id, e.number, e.session_id;
