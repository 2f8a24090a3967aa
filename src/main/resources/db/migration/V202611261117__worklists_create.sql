-- Whether somebody who left had taken part before: how far a cohort got counts it.
alter table participant add column admitted_at timestamptz;
update participant set admitted_at = coalesce(decided_at, created_at)
where state = 'ADMITTED' or exists (select from relationship_member m where m.participant_id = participant.id);

-- Which coordinator looks after somebody, or after a relationship.
create table participant_keeper (
    participant_id bigint primary key references participant (id) on delete cascade,
    person_id bigint not null references person (id) on delete cascade,
    given_at timestamptz not null
);
create index participant_keeper_person_ix on participant_keeper (person_id);
create table relationship_keeper (
    relationship_id bigint primary key references relationship (id) on delete cascade,
    person_id bigint not null references person (id) on delete cascade,
    given_at timestamptz not null
);
create index relationship_keeper_person_ix on relationship_keeper (person_id);

-- What a coordinator did for many at once, and what became of each.
create table worklist_action (
    id bigint generated always as identity primary key,
    program_id bigint not null references program (id) on delete cascade,
    list text not null,
    -- which part of the list, as it stands in an address
    query text not null,
    kind text not null check (kind in ('REMINDER', 'KEEPER', 'EXTENSION')),
    acted_by bigint references person (id) on delete set null,
    acted_at timestamptz not null,
    -- who looks after them from now on; null for nobody
    keeper_id bigint references person (id) on delete set null,
    -- the new last day
    closes_on date
);
create index worklist_action_program_ix on worklist_action (program_id);
create index worklist_action_acted_by_ix on worklist_action (acted_by);
create index worklist_action_keeper_ix on worklist_action (keeper_id);

create table worklist_outcome (
    action_id bigint not null references worklist_action (id) on delete cascade,
    participant_id bigint references participant (id) on delete cascade,
    relationship_id bigint references relationship (id) on delete cascade,
    outcome text not null check (outcome in ('SENT', 'RECENT', 'DONE', 'GIVEN', 'ALREADY')),
    check (num_nonnulls(participant_id, relationship_id) = 1),
    unique nulls not distinct (action_id, participant_id, relationship_id)
);
create index worklist_outcome_participant_ix on worklist_outcome (participant_id);
create index worklist_outcome_relationship_ix on worklist_outcome (relationship_id);
