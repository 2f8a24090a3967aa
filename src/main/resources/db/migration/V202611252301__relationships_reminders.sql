-- A round of reminders that a coordinator sent, and what became of each.
create table relationship_reminder_round (
    id bigint generated always as identity primary key,
    program_id bigint not null references program (id) on delete cascade,
    sent_by bigint references person (id) on delete set null,
    sent_at timestamptz not null
);
create index relationship_reminder_round_program_ix on relationship_reminder_round (program_id);

create table relationship_reminder (
    round_id bigint not null references relationship_reminder_round (id) on delete cascade,
    relationship_id bigint not null references relationship (id) on delete cascade,
    outcome text not null check (outcome in ('SENT', 'RECENT', 'CLOSED')),
    primary key (round_id, relationship_id)
);
create index relationship_reminder_relationship_ix on relationship_reminder (relationship_id, round_id);
