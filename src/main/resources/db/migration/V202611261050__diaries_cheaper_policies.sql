-- The same rules as before, asked more cheaply. "One of my relationships" is an array that is looked up once for each
-- statement; its query is planned once for each connection, not with every statement that touches the diary.
create function diary_memberships() returns bigint[] language plpgsql stable as $$
begin
    return array(select relationship_id from relationship_member where person_id = diary_viewer());
end $$;
-- Asked for one relationship at a time: a coordinator may have thousands of them.
create function diary_is_coordinated(of_relationship bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from relationship r join program_role o on o.program_id = r.program_id
                   where r.id = of_relationship and o.person_id = diary_viewer() and o.role = 'COORDINATOR');
end $$;
-- Has every member released exactly this version? It reads the releases as whoever asks, under their own policy.
create function diary_summary_is_released(part bigint, version int, of_relationship bigint)
    returns boolean language plpgsql stable as $$
begin
    return not exists (
        select 1 from relationship_member m
        where m.relationship_id = of_relationship and not exists (
            select 1 from diary_release x
            where x.diary_part_id = part and x.number = version and x.person_id = m.person_id));
end $$;
create function diary_entry_has_summary(entry bigint) returns boolean language plpgsql stable as $$
begin
    return exists (select 1 from diary_part p where p.diary_entry_id = entry and p.kind = 'SUMMARY');
end $$;

alter policy diary_entry_members on diary_entry
    using (relationship_id = any ((select diary_memberships())::bigint[]));
alter policy diary_entry_begin on diary_entry
    with check (created_by = (select diary_viewer())
        and relationship_id = any ((select diary_memberships())::bigint[]));
alter policy diary_entry_released on diary_entry
    using (diary_is_coordinated(relationship_id) and diary_entry_has_summary(id));

alter policy diary_part_members on diary_part
    using ((author_id = (select diary_viewer()) or readers = 'MEMBERS')
        and relationship_id = any ((select diary_memberships())::bigint[]));
alter policy diary_part_begin on diary_part
    with check (author_id = (select diary_viewer())
        and relationship_id = any ((select diary_memberships())::bigint[]));
alter policy diary_part_write on diary_part
    using ((author_id = (select diary_viewer()) or kind in ('OBJECTIVES', 'TOPICS', 'SUMMARY'))
        and relationship_id = any ((select diary_memberships())::bigint[]))
    with check (author_id = (select diary_viewer())
        and relationship_id = any ((select diary_memberships())::bigint[]));
alter policy diary_part_released on diary_part
    using (kind = 'SUMMARY' and text <> ''
        and diary_is_coordinated(relationship_id)
        and diary_summary_is_released(id, number, relationship_id));

alter policy diary_part_version_members on diary_part_version
    using ((author_id = (select diary_viewer()) or readers = 'MEMBERS')
        and relationship_id = any ((select diary_memberships())::bigint[]));
alter policy diary_part_version_begin on diary_part_version
    with check (author_id = (select diary_viewer())
        and relationship_id = any ((select diary_memberships())::bigint[]));

alter policy diary_release_known on diary_release
    using (relationship_id = any ((select diary_memberships())::bigint[])
        or diary_is_coordinated(relationship_id));
alter policy diary_release_give on diary_release
    with check (person_id = (select diary_viewer())
        and relationship_id = any ((select diary_memberships())::bigint[]));
