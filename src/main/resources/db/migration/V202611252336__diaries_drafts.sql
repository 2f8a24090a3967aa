-- What somebody has typed and not yet saved as an entry; nobody but its author ever sees it.
create table diary_draft (
    person_id bigint not null references person (id) on delete cascade,
    relationship_id bigint not null references relationship (id) on delete cascade,
    -- The entry's number, which is its session's; 0 for a free entry that is not there yet.
    number int not null,
    fields jsonb not null,
    saved_at timestamptz not null,
    primary key (person_id, relationship_id, number)
);
create index diary_draft_saved_ix on diary_draft (saved_at);
alter table diary_draft enable row level security;
create policy diary_draft_own on diary_draft for all
    using (person_id = (select diary_viewer())) with check (person_id = (select diary_viewer()));

-- For the job that throws old drafts away: it has no viewer, sees none of them, and does this one thing as the owner.
create function forget_old_diary_drafts(older_than interval) returns bigint
    language sql security definer set search_path = public, pg_temp as
$$ with gone as (delete from diary_draft where saved_at < now() - older_than returning 1) select count(*) from gone $$;

-- What the mentor did, as marks on their notes; read by whoever reads the notes.
alter table diary_part add column tags text[] not null default '{}';

-- Words for searching, in the language of their author.
alter table diary_part add column language text not null default 'simple';
alter table diary_part add column words tsvector generated always as (
    case language
        when 'en' then to_tsvector('pg_catalog.english', text)
        when 'es' then to_tsvector('pg_catalog.spanish', text)
        when 'fr' then to_tsvector('pg_catalog.french', text)
        else to_tsvector('pg_catalog.simple', text)
    end) stored;
update diary_part p set language = a.locale from person a where a.id = p.author_id and a.locale in ('en', 'es', 'fr');
