-- A text of its own that the members agree on; the program's coordinators read it while each of them has released exactly
-- the version that stands there.
alter table diary_part drop constraint diary_part_kind_check;
alter table diary_part add constraint diary_part_kind_check
    check (kind in ('OBJECTIVES', 'TOPICS', 'REFLECTION', 'NOTES', 'SUMMARY'));
drop index diary_part_shared_ix;
create unique index diary_part_shared_ix on diary_part (diary_entry_id, kind)
    where kind in ('OBJECTIVES', 'TOPICS', 'SUMMARY');
create index diary_part_summary_ix on diary_part (relationship_id) where kind = 'SUMMARY';

-- One a member, for the version that they read; it is gone when they withdraw it.
create table diary_release (
    diary_part_id bigint not null,
    relationship_id bigint not null,
    number int not null,
    person_id bigint not null references person (id),
    released_at timestamptz not null,
    primary key (diary_part_id, person_id),
    foreign key (diary_part_id, relationship_id) references diary_part (id, relationship_id) on delete cascade
);
create index diary_release_relationship_ix on diary_release (relationship_id);
alter table diary_release enable row level security;

create policy diary_release_known on diary_release for select
    using (relationship_id in (select relationship_id from relationship_member where person_id = (select diary_viewer()))
        or relationship_id in (select r.id from relationship r join program_role o on o.program_id = r.program_id
                               where o.person_id = (select diary_viewer()) and o.role = 'COORDINATOR'));
create policy diary_release_give on diary_release for insert
    with check (person_id = (select diary_viewer())
        and relationship_id in (select relationship_id from relationship_member where person_id = (select diary_viewer())));
create policy diary_release_renew on diary_release for update
    using (person_id = (select diary_viewer())) with check (person_id = (select diary_viewer()));
create policy diary_release_withdraw on diary_release for delete using (person_id = (select diary_viewer()));

create policy diary_part_released on diary_part for select
    using (kind = 'SUMMARY' and text <> ''
        and relationship_id in (select r.id from relationship r join program_role o on o.program_id = r.program_id
                                where o.person_id = (select diary_viewer()) and o.role = 'COORDINATOR')
        and not exists (
            select 1 from relationship_member m
            where m.relationship_id = diary_part.relationship_id and not exists (
                select 1 from diary_release x
                where x.diary_part_id = diary_part.id and x.number = diary_part.number and x.person_id = m.person_id)));
-- Of the entry itself a coordinator sees the row when they see its summary.
create policy diary_entry_released on diary_entry for select
    using (exists (select 1 from diary_part p where p.diary_entry_id = diary_entry.id and p.kind = 'SUMMARY'));

drop policy diary_part_write on diary_part;
create policy diary_part_write on diary_part for update
    using ((author_id = (select diary_viewer()) or kind in ('OBJECTIVES', 'TOPICS', 'SUMMARY'))
        and relationship_id in (select relationship_id from relationship_member where person_id = (select diary_viewer())))
    with check (author_id = (select diary_viewer())
        and relationship_id in (select relationship_id from relationship_member where person_id = (select diary_viewer())));
