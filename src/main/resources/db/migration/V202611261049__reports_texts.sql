-- Which chapters a program's report leaves out.
create table report_choice (
    program_id bigint primary key references program (id) on delete cascade,
    left_out text[] not null,
    version int not null
);

-- What coordinators say in a chapter in their own words.
create table report_text (
    program_id bigint not null references program (id) on delete cascade,
    chapter text not null,
    words text not null check (length(words) <= 10000),
    changed_by bigint references person (id) on delete set null,
    changed_at timestamptz not null,
    version int not null,
    primary key (program_id, chapter)
);
create index report_text_changed_by_ix on report_text (changed_by);
