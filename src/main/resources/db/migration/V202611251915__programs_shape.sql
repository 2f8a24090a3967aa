-- What a program's mentoring type needs besides; other types look past it.
alter table program
    add column group_mentors int not null default 1 check (group_mentors in (1, 2)),
    add column group_least int not null default 3 check (group_least between 2 and 99),
    add column group_most int not null default 6 check (group_most between 2 and 99),
    add column group_company text not null default 'ANY' check (group_company in ('ANY', 'ALIKE', 'MIXED')),
    add column group_company_by text[] not null default '{}',
    add column group_shared_hour boolean not null default true,
    -- one mentor for each; with sides the two of shared mentoring
    add column team_parts text[] not null default '{MANAGER_SIDE,BUDDY_SIDE}',
    -- how many year groups a near peer is ahead at most
    add column year_gap int not null default 3 check (year_gap between 1 and 20),
    -- how many mentees one organisation's mentors take from another one at most; null: as many as there are
    add column quota int check (quota between 0 and 9999),
    -- the same for two organisations in particular: "lending-seeking" to the number
    add column quotas jsonb not null default '{}',
    add column linked_program_id bigint references program (id) on delete set null,
    add constraint program_group_sizes_check check (group_least <= group_most),
    add constraint program_not_linked_to_itself_check check (linked_program_id <> id);
create index program_linked_ix on program (linked_program_id);
