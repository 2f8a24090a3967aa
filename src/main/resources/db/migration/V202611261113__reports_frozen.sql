-- A report as it was: its figures, their names in every language and the texts, whatever becomes of what it was made of.
create table frozen_report (
    id bigint generated always as identity primary key,
    program_id bigint not null references program (id) on delete cascade,
    title text not null check (length(title) between 1 and 200),
    content jsonb not null,
    frozen_by bigint references person (id) on delete set null,
    frozen_at timestamptz not null
);
create index frozen_report_program_ix on frozen_report (program_id);
create index frozen_report_frozen_by_ix on frozen_report (frozen_by);

create function frozen_report_stays() returns trigger language plpgsql as $$
begin
    if (new.program_id, new.title, new.content, new.frozen_at)
            is distinct from (old.program_id, old.title, old.content, old.frozen_at) then
        raise exception 'A frozen report never changes';
    end if;
    return new;
end $$;
create trigger frozen_report_stays before update on frozen_report
    for each row execute function frozen_report_stays();

-- A secret address at which somebody reads a frozen report without signing in; of the secret its hash is kept.
create table report_link (
    id bigint generated always as identity primary key,
    frozen_report_id bigint not null references frozen_report (id) on delete cascade,
    token_hash bytea not null unique,
    -- for whom it was made
    reader text not null check (length(reader) between 1 and 100),
    expires_at timestamptz not null,
    created_by bigint references person (id) on delete set null,
    created_at timestamptz not null,
    opened int not null default 0,
    opened_at timestamptz
);
create index report_link_frozen_report_ix on report_link (frozen_report_id);
create index report_link_created_by_ix on report_link (created_by);
