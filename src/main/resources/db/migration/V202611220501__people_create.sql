create table organisation (
    id bigint generated always as identity primary key,
    name text not null check (length(name) between 1 and 200),
    accent text check (accent ~ '^#[0-9a-f]{6}$'),
    logo bytea,
    logo_type text,
    version int not null default 0
);
create unique index organisation_name_ix on organisation (lower(name));

create table person (
    id bigint generated always as identity primary key,
    email text not null check (length(email) between 3 and 254),
    given_name text not null check (length(given_name) between 1 and 100),
    family_name text not null check (length(family_name) between 1 and 100),
    organisation_id bigint references organisation (id),
    position text,
    line_manager_id bigint references person (id) on delete set null,
    languages text[] not null default '{}',
    skills_offered text[] not null default '{}',
    skills_sought text[] not null default '{}',
    goals text not null default '',
    experience_years int check (experience_years between 0 and 80),
    -- weekly times in the person's own zone, as 'thu 10-12'
    availability text[] not null default '{}',
    -- how many mentees at once, over all programs; null: no limit of their own
    capacity int check (capacity between 0 and 99),
    locale text not null default 'en' check (locale in ('en', 'es', 'fr')),
    time_zone text not null default 'UTC',
    administrator boolean not null default false,
    -- may set up programs; whoever sets one up coordinates it
    program_founder boolean not null default false,
    created_at timestamptz not null default now(),
    version int not null default 0,
    check (line_manager_id <> id)
);
create unique index person_email_ix on person (lower(email));
create index person_name_ix on person (family_name, given_name, id);
create index person_organisation_ix on person (organisation_id);
create index person_line_manager_ix on person (line_manager_id);
