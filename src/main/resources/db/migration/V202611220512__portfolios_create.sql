create table stored_file (
    id bigint generated always as identity primary key,
    name text not null,
    media_type text not null,
    size bigint not null,
    content bytea not null,
    created_by bigint not null references person (id),
    created_at timestamptz not null
);

create table portfolio_item (
    id bigint generated always as identity primary key,
    relationship_id bigint not null references relationship (id) on delete cascade,
    owner_id bigint not null references person (id),
    title text not null check (length(title) between 1 and 200),
    description text not null default '',
    link text,
    file_id bigint references stored_file (id),
    goal_id bigint references goal (id),
    session_id bigint references mentoring_session (id),
    plan_activity_id bigint references plan_activity (id),
    -- counts towards the evidence that the program requires
    evidence boolean not null default false,
    shared_at timestamptz,
    created_at timestamptz not null,
    version int not null default 0
);
create index portfolio_item_relationship_ix on portfolio_item (relationship_id, owner_id);

create table portfolio_comment (
    id bigint generated always as identity primary key,
    portfolio_item_id bigint not null references portfolio_item (id) on delete cascade,
    author_id bigint not null references person (id),
    strengths text not null,
    next_step text not null,
    created_at timestamptz not null
);
create index portfolio_comment_item_ix on portfolio_comment (portfolio_item_id, created_at);
