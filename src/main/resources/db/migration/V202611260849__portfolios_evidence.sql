-- Shared with the program's coordinators as evidence; number counts its words' versions.
alter table portfolio_item
    add column coordinators_at timestamptz,
    add column number int not null default 1,
    add constraint portfolio_item_coordinators_ck check (coordinators_at is null or (evidence and relationship_id is not null));

create table portfolio_item_version (
    portfolio_item_id bigint not null references portfolio_item (id) on delete cascade,
    number int not null,
    title text not null,
    description text not null,
    reflection text not null,
    written_at timestamptz not null default now(),
    primary key (portfolio_item_id, number)
);
insert into portfolio_item_version (portfolio_item_id, number, title, description, reflection, written_at)
select id, 1, title, description, reflection, created_at from portfolio_item;

-- What was said of words must stay comparable with them: the history is the database's own doing.
create function portfolio_item_is_numbered() returns trigger language plpgsql as $$
begin
    if (new.title, new.description, new.reflection) is distinct from (old.title, old.description, old.reflection) then
        new.number := old.number + 1;
    end if;
    return new;
end $$;
create trigger portfolio_item_numbered before update on portfolio_item
    for each row execute function portfolio_item_is_numbered();
create function portfolio_item_is_kept() returns trigger language plpgsql as $$
begin
    insert into portfolio_item_version (portfolio_item_id, number, title, description, reflection)
    values (new.id, new.number, new.title, new.description, new.reflection);
    return null;
end $$;
create trigger portfolio_item_kept_first after insert on portfolio_item
    for each row execute function portfolio_item_is_kept();
create trigger portfolio_item_kept after update on portfolio_item
    for each row when (old.number is distinct from new.number) execute function portfolio_item_is_kept();

-- A conversation: feedback has both its halves, an answer to it has its text.
alter table portfolio_comment
    alter column strengths drop not null,
    alter column next_step drop not null,
    add column text text,
    add column number int not null default 1,
    add constraint portfolio_comment_whole_ck check ((text is null) = (strengths is not null)
        and (strengths is null) = (next_step is null));
create index portfolio_comment_author_ix on portfolio_comment (author_id);

-- What a coordinator says of evidence: nothing missing is accepted. There is no mark.
create table evidence_review (
    portfolio_item_id bigint primary key references portfolio_item (id) on delete cascade,
    reviewer_id bigint not null references person (id),
    reviewed_at timestamptz not null,
    number int not null,
    missing text not null default ''
);
create index evidence_review_reviewer_ix on evidence_review (reviewer_id);
