-- When the person themself asked or agreed to take part; null while only a coordinator has entered them.
alter table participant add column own_at timestamptz;
update participant set own_at = coalesce(decided_at, created_at) where state in ('APPLIED', 'ADMITTED');

-- What a coordinator states of somebody who has not yet agreed themself: for this program alone. What is recorded of
-- the person elsewhere is neither shown nor touched by it.
create table safeguarding_statement (
    participant_id bigint primary key references participant (id) on delete cascade,
    minor boolean not null default false,
    guardian text not null default '' check (length(guardian) <= 200),
    consent_on date,
    screened_on date,
    trained_on date,
    recorded_by bigint references person (id) on delete set null,
    recorded_at timestamptz not null,
    version int not null default 0,
    check (consent_on is null or guardian <> '')
);
create index safeguarding_statement_recorded_by_ix on safeguarding_statement (recorded_by);
