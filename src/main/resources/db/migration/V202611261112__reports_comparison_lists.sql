-- How many stayed of those who were mentored and of those who were not: what a list counted to, which is not kept.
create table comparison_list (
    id bigint generated always as identity primary key,
    program_id bigint not null references program (id) on delete cascade,
    -- what staying means in it
    meaning text not null check (length(meaning) between 1 and 200),
    mentored int not null,
    mentored_stayed int not null check (mentored_stayed between 0 and mentored),
    others int not null,
    others_stayed int not null check (others_stayed between 0 and others),
    uploaded_by bigint references person (id) on delete set null,
    uploaded_at timestamptz not null,
    -- null as long as it is a dry run
    confirmed_at timestamptz
);
create index comparison_list_program_ix on comparison_list (program_id);
create index comparison_list_uploaded_by_ix on comparison_list (uploaded_by);
-- The report shows one.
create unique index comparison_list_confirmed_ix on comparison_list (program_id) where confirmed_at is not null;
