-- A goal is its mentee's; what was written so far belongs to who wrote it, or to the first mentee.
alter table goal add owner_id bigint references person (id);
update goal g set owner_id = coalesce(
    (select m.person_id from relationship_member m
     where m.relationship_id = g.relationship_id and m.role <> 'MENTOR' and m.person_id = g.created_by limit 1),
    (select min(m.person_id) from relationship_member m where m.relationship_id = g.relationship_id and m.role <> 'MENTOR'),
    g.created_by);
alter table goal alter column owner_id set not null;
create index goal_owner_ix on goal (owner_id);

-- The steps that were lines of one text; each can be ticked.
create table goal_step (
    goal_id bigint not null references goal (id) on delete cascade,
    position int not null,
    text text not null check (length(text) between 1 and 500),
    done_at timestamptz,
    primary key (goal_id, position)
);
insert into goal_step (goal_id, position, text)
select g.id, row_number() over (partition by g.id order by line.n) - 1, left(trim(line.text), 500)
from goal g, regexp_split_to_table(g.steps, '\r?\n') with ordinality as line (text, n) where trim(line.text) <> '';
alter table goal drop column steps;

create table goal_note (
    id bigint generated always as identity primary key,
    goal_id bigint not null references goal (id) on delete cascade,
    author_id bigint not null references person (id),
    noted_on date not null,
    text text not null check (length(text) between 1 and 2000),
    created_at timestamptz not null
);
create index goal_note_goal_ix on goal_note (goal_id, noted_on desc, id desc);
create index goal_note_author_ix on goal_note (author_id);
