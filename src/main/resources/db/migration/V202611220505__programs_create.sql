create table program (
    id bigint generated always as identity primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    name text not null check (length(name) between 1 and 200),
    aim text not null default '',
    blueprint text not null,
    mentoring_type text not null,
    formal boolean not null,
    -- of the program's own texts; the first is its main one
    languages text[] not null default '{}',
    state text not null check (state in ('DRAFT', 'ENROLLING', 'MATCHING', 'RUNNING', 'EVALUATING', 'CLOSED')),
    time_zone text not null,
    enrolment_from date,
    enrolment_until date,
    matching_on date,
    starts_on date,
    midpoint_on date,
    ends_on date,
    open_to_applications boolean not null default false,
    mentor_capacity int not null default 2 check (mentor_capacity between 1 and 99),
    mentees_per_mentor_min int not null default 1 check (mentees_per_mentor_min between 0 and 99),
    mentors_per_mentee int not null default 1 check (mentors_per_mentee between 1 and 9),
    -- criterion key to weight, 0 to 10
    weights jsonb not null default '{}',
    hard_rules text[] not null default '{}',
    -- what the rule MINIMUM_EXPERIENCE asks of mentors
    minimum_experience_years int check (minimum_experience_years between 0 and 80),
    decided_by text not null default 'COORDINATOR' check (decided_by in ('COORDINATOR', 'PARTICIPANTS', 'BOTH')),
    required_sessions int check (required_sessions between 0 and 999),
    required_hours numeric(6, 2) check (required_hours between 0 and 9999),
    mentee_evidence int not null default 0 check (mentee_evidence between 0 and 99),
    mentor_evidence int not null default 0 check (mentor_evidence between 0 and 99),
    created_by bigint references person (id) on delete set null,
    created_at timestamptz not null,
    version int not null default 0
);

create table program_organisation (
    program_id bigint not null references program (id) on delete cascade,
    organisation_id bigint not null references organisation (id),
    primary key (program_id, organisation_id)
);

create table program_role (
    program_id bigint not null references program (id) on delete cascade,
    person_id bigint not null references person (id) on delete cascade,
    role text not null check (role in ('COORDINATOR', 'EVALUATOR')),
    primary key (program_id, person_id, role)
);
create index program_role_person_ix on program_role (person_id);

-- A set-up task that was saved at least once; whether it is done follows from the program's data.
create table setup_task (
    program_id bigint not null references program (id) on delete cascade,
    task text not null,
    saved_at timestamptz not null,
    saved_by bigint references person (id) on delete set null,
    -- counts the savings, so that two who change different tasks never get in each other's way
    version int not null default 1,
    primary key (program_id, task)
);

create table agreement_template (
    program_id bigint not null references program (id) on delete cascade,
    language text not null check (language in ('en', 'es', 'fr')),
    text text not null,
    primary key (program_id, language)
);

create table plan_activity (
    id bigint generated always as identity primary key,
    program_id bigint not null references program (id) on delete cascade,
    position int not null,
    section text not null,
    title text not null check (length(title) between 1 and 200),
    description text not null default '',
    hours numeric(6, 2) not null check (hours between 0 and 999),
    mode text not null check (mode in ('ONE_TO_ONE', 'COLLABORATIVE', 'IN_CLASS', 'INDIVIDUAL', 'AUTONOMOUS')),
    version int not null default 0
);
create index plan_activity_program_ix on plan_activity (program_id, position);
