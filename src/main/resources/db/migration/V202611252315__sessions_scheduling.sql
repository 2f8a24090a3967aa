-- A series is one event that comes again: in calendars, one identity for all of its sessions.
create table session_series (
    id bigint generated always as identity primary key,
    relationship_id bigint not null references relationship (id) on delete cascade,
    uid uuid not null default gen_random_uuid(),
    starts_at timestamptz not null,
    time_zone text not null,
    minutes int not null,
    -- from one to the next
    weeks int not null check (weeks between 1 and 4),
    times int not null check (times between 2 and 52),
    created_at timestamptz not null
);
create index session_series_relationship_ix on session_series (relationship_id);

alter table mentoring_session
    add column uid uuid not null default gen_random_uuid(),
    -- counts the changes that calendars have to follow
    add column sequence int not null default 0,
    add column series_id bigint references session_series (id) on delete cascade,
    -- when the series meant it to be; stays when this one is moved
    add column series_at timestamptz,
    add column video text not null default '' check (length(video) <= 500),
    -- why it was called off, for members alone
    add column reason text not null default '' check (length(reason) <= 500),
    add column substitute_id bigint references person (id) on delete set null,
    add check ((series_id is null) = (series_at is null));
create index mentoring_session_series_ix on mentoring_session (series_id) where series_id is not null;
create index mentoring_session_substitute_ix on mentoring_session (substitute_id) where substitute_id is not null;
create index mentoring_session_planned_ix on mentoring_session (starts_at) where state = 'PLANNED';

-- Who says that they will come, and who came; without a row, nothing was said and nobody was missed.
create table session_attendance (
    session_id bigint not null references mentoring_session (id) on delete cascade,
    person_id bigint not null references person (id) on delete cascade,
    answer text check (answer in ('COMING', 'AWAY')),
    came boolean,
    primary key (session_id, person_id)
);
create index session_attendance_person_ix on session_attendance (person_id);

create table session_goal (
    session_id bigint not null references mentoring_session (id) on delete cascade,
    goal_id bigint not null references goal (id) on delete cascade,
    primary key (session_id, goal_id)
);
create index session_goal_goal_ix on session_goal (goal_id);

-- Times that a member proposes; whoever accepts one turns it into a session.
create table session_proposal (
    id bigint generated always as identity primary key,
    relationship_id bigint not null references relationship (id) on delete cascade,
    proposed_by bigint not null references person (id),
    state text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    time_zone text not null,
    minutes int not null check (minutes between 5 and 720),
    mode text not null check (mode in ('IN_PERSON', 'ONLINE', 'HYBRID', 'OTHER')),
    mode_other text not null default '',
    plan_activity_id bigint references plan_activity (id) on delete set null,
    video text not null default '' check (length(video) <= 500),
    settled_by bigint references person (id) on delete set null,
    session_id bigint references mentoring_session (id) on delete set null,
    created_at timestamptz not null,
    version int not null default 0
);
create index session_proposal_relationship_ix on session_proposal (relationship_id, state);
create index session_proposal_session_ix on session_proposal (session_id);

create table session_proposal_time (
    session_proposal_id bigint not null references session_proposal (id) on delete cascade,
    starts_at timestamptz not null,
    primary key (session_proposal_id, starts_at)
);
