-- Who asks in this transaction, as the application said with set_config('mentorium.viewer', …, true). When nothing was
-- said it is null, and no policy below lets a row through.
create function diary_viewer() returns bigint language sql stable parallel safe as
$$ select nullif(current_setting('mentorium.viewer', true), '')::bigint $$;

-- Each row says itself whose relationship it belongs to, so that a policy looks at no other table of the diary.
alter table diary_entry add constraint diary_entry_relationship_uq unique (id, relationship_id);
alter table diary_part add column relationship_id bigint, add column number int not null default 1;
update diary_part p set relationship_id = e.relationship_id from diary_entry e where e.id = p.diary_entry_id;
alter table diary_part
    alter column relationship_id set not null,
    add constraint diary_part_relationship_uq unique (id, relationship_id),
    add constraint diary_part_entry_fk foreign key (diary_entry_id, relationship_id)
        references diary_entry (id, relationship_id) on delete cascade;
create index diary_part_relationship_ix on diary_part (relationship_id);

-- Every text that a part has had. What led to a text is its author's alone: who shares a reflection shares it as it is.
create table diary_part_version (
    id bigint generated always as identity primary key,
    diary_part_id bigint not null,
    relationship_id bigint not null,
    number int not null,
    author_id bigint not null references person (id),
    readers text not null check (readers in ('AUTHOR', 'MEMBERS')),
    text text not null,
    written_at timestamptz not null,
    unique (diary_part_id, number),
    foreign key (diary_part_id, relationship_id) references diary_part (id, relationship_id) on delete cascade
);
create index diary_part_version_relationship_ix on diary_part_version (relationship_id);
insert into diary_part_version (diary_part_id, relationship_id, number, author_id, readers, text, written_at)
select id, relationship_id, 1, author_id, case when kind in ('REFLECTION', 'NOTES') then 'AUTHOR' else 'MEMBERS' end,
       text, changed_at
from diary_part;

-- Who has read a text of somebody else, for the author of that text.
create table diary_reading (
    diary_part_id bigint not null,
    relationship_id bigint not null,
    number int not null,
    author_id bigint not null references person (id),
    reader_id bigint not null references person (id),
    first_read_at timestamptz not null,
    last_read_at timestamptz not null,
    primary key (diary_part_id, number, reader_id),
    foreign key (diary_part_id, relationship_id) references diary_part (id, relationship_id) on delete cascade,
    check (reader_id <> author_id)
);

-- The number of a text and its place in the history are the database's own doing: no code can forget them.
create function diary_part_is_numbered() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        new.number := 1;
        new.relationship_id := (select relationship_id from diary_entry where id = new.diary_entry_id);
    elsif new.text is distinct from old.text then
        new.number := old.number + 1;
    else
        new.number := old.number;
    end if;
    return new;
end $$;
create trigger diary_part_numbered before insert or update on diary_part
    for each row execute function diary_part_is_numbered();

create function diary_part_is_kept() returns trigger language plpgsql as $$
begin
    insert into diary_part_version (diary_part_id, relationship_id, number, author_id, readers, text, written_at)
    values (new.id, new.relationship_id, new.number, new.author_id,
            case when new.kind in ('REFLECTION', 'NOTES') then 'AUTHOR' else 'MEMBERS' end, new.text, new.changed_at);
    return null;
end $$;
create trigger diary_part_kept_first after insert on diary_part
    for each row execute function diary_part_is_kept();
create trigger diary_part_kept after update on diary_part
    for each row when (old.number is distinct from new.number) execute function diary_part_is_kept();

alter table diary_entry enable row level security;
alter table diary_part enable row level security;
alter table diary_part_version enable row level security;
alter table diary_reading enable row level security;

create policy diary_entry_members on diary_entry for select
    using (relationship_id in (select relationship_id from relationship_member where person_id = (select diary_viewer())));
create policy diary_entry_begin on diary_entry for insert
    with check (created_by = (select diary_viewer())
        and relationship_id in (select relationship_id from relationship_member where person_id = (select diary_viewer())));

create policy diary_part_members on diary_part for select
    using ((author_id = (select diary_viewer()) or readers = 'MEMBERS')
        and relationship_id in (select relationship_id from relationship_member where person_id = (select diary_viewer())));
create policy diary_part_begin on diary_part for insert
    with check (author_id = (select diary_viewer())
        and relationship_id in (select relationship_id from relationship_member where person_id = (select diary_viewer())));
create policy diary_part_write on diary_part for update
    using ((author_id = (select diary_viewer()) or kind in ('OBJECTIVES', 'TOPICS'))
        and relationship_id in (select relationship_id from relationship_member where person_id = (select diary_viewer())))
    with check (author_id = (select diary_viewer())
        and relationship_id in (select relationship_id from relationship_member where person_id = (select diary_viewer())));

create policy diary_part_version_members on diary_part_version for select
    using ((author_id = (select diary_viewer()) or readers = 'MEMBERS')
        and relationship_id in (select relationship_id from relationship_member where person_id = (select diary_viewer())));
create policy diary_part_version_begin on diary_part_version for insert
    with check (author_id = (select diary_viewer())
        and relationship_id in (select relationship_id from relationship_member where person_id = (select diary_viewer())));

create policy diary_reading_own on diary_reading for select
    using (reader_id = (select diary_viewer()) or author_id = (select diary_viewer()));
create policy diary_reading_begin on diary_reading for insert with check (reader_id = (select diary_viewer()));
create policy diary_reading_again on diary_reading for update
    using (reader_id = (select diary_viewer())) with check (reader_id = (select diary_viewer()));

-- A view asks as its owner unless it is told to ask as whoever asks it; then the policies hold in it too.
drop view readable_diary_entry;
create view readable_diary_entry with (security_invoker = true) as
select m.person_id as reader_id, e.id, e.relationship_id, e.number, e.session_id,
       max(p.changed_at) as written_at, (array_agg(p.author_id order by p.changed_at desc))[1] as writer_id
from diary_entry e
join relationship_member m on m.relationship_id = e.relationship_id and m.person_id = diary_viewer()
join diary_part p on p.diary_entry_id = e.id and (p.author_id = m.person_id or p.readers = 'MEMBERS')
group by m.person_id, e.id, e.relationship_id, e.number, e.session_id;
