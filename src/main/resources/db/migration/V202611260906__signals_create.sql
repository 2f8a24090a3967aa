-- What may need care, found from records that coordinators may read anyway; never a score of anybody.
create table signal_setting (
    program_id bigint not null references program (id) on delete cascade,
    rule text not null,
    active boolean not null,
    threshold int not null,
    primary key (program_id, rule)
);

create table signal (
    id bigint generated always as identity primary key,
    program_id bigint not null references program (id) on delete cascade,
    rule text not null,
    -- what it is about: a relationship or one participation
    relationship_id bigint references relationship (id) on delete cascade,
    participant_id bigint references participant (id) on delete cascade,
    -- the numbers of the rule's sentence, in its order
    figures int[] not null,
    found_at timestamptz not null,
    -- the last look that found it still so
    seen_at timestamptz not null,
    -- when it was no longer so
    gone_at timestamptz,
    state text not null default 'OPEN' check (state in ('OPEN', 'SNOOZED', 'HANDLED', 'NOT_SO')),
    snoozed_until date,
    settled_by bigint references person (id) on delete set null,
    settled_at timestamptz,
    check ((relationship_id is null) <> (participant_id is null)),
    check ((state = 'SNOOZED') = (snoozed_until is not null)),
    check ((state = 'OPEN') = (settled_at is null))
);
create unique index signal_relationship_ix on signal (relationship_id, rule) where gone_at is null;
create unique index signal_participant_ix on signal (participant_id, rule) where gone_at is null;
create index signal_program_ix on signal (program_id, rule, found_at) where gone_at is null;
create index signal_of_program_ix on signal (program_id);
create index signal_of_relationship_ix on signal (relationship_id);
create index signal_of_participant_ix on signal (participant_id);
create index signal_settled_by_ix on signal (settled_by);
