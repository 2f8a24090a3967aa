-- A form that must not happen twice carries a token; its first submission writes the row and where it led.
create table form_submission (
    token uuid primary key,
    person_id bigint references person (id) on delete cascade,
    location text not null,
    submitted_at timestamptz not null default now()
);
create index form_submission_age_ix on form_submission (submitted_at);
