create table letter (
    id bigint generated always as identity primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    locale text not null,
    created_at timestamptz not null,
    sent_at timestamptz,
    attempts int not null default 0,
    next_attempt_at timestamptz,
    last_error text
);
create index letter_due_ix on letter (next_attempt_at) where sent_at is null;
create index letter_created_ix on letter (created_at desc, id desc);

create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index execution_time_idx on scheduled_tasks (execution_time);
create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
create index priority_execution_time_idx on scheduled_tasks (priority desc, execution_time asc);
