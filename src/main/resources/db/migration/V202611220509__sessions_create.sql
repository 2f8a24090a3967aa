create table mentoring_session (
    id bigint generated always as identity primary key,
    relationship_id bigint not null references relationship (id) on delete cascade,
    number int not null,
    state text not null check (state in ('PLANNED', 'HELD', 'MISSED', 'CANCELLED')),
    starts_at timestamptz not null,
    time_zone text not null,
    minutes int not null check (minutes between 5 and 720),
    mode text not null check (mode in ('IN_PERSON', 'ONLINE', 'HYBRID', 'OTHER')),
    mode_other text not null default '',
    plan_activity_id bigint references plan_activity (id),
    logged_by bigint references person (id) on delete set null,
    logged_at timestamptz,
    created_at timestamptz not null,
    version int not null default 0,
    unique (relationship_id, number)
);
create index mentoring_session_time_ix on mentoring_session (relationship_id, starts_at desc);
create index mentoring_session_activity_ix on mentoring_session (plan_activity_id);
