-- Skills may end in a level from 1 (knows the basics) to 3 (could teach it): 'Python: 2'.
alter table person
    -- what somebody is in the institution, for matching by role
    add column occupation text check (occupation in ('PUPIL', 'STUDENT', 'DOCTORAL', 'TEACHER', 'LECTURER',
        'RESEARCHER', 'STAFF', 'LEADER', 'PROFESSIONAL', 'FOUNDER', 'RETIRED', 'OTHER')),
    add column place text,
    add column meeting_mode text check (meeting_mode in ('IN_PERSON', 'ONLINE', 'EITHER')),
    -- the most hours a month that a mentor gives, over all programs; null: no limit of their own
    add column hours_month int check (hours_month between 0 and 300);

-- What is recorded to keep minors safe; who may see and set it: docs/privacy.md.
create table safeguarding (
    person_id bigint primary key references person (id) on delete cascade,
    minor boolean not null default false,
    -- who consented for a minor, and when
    guardian text not null default '' check (length(guardian) <= 200),
    consent_on date,
    screened_on date,
    trained_on date,
    recorded_by bigint references person (id) on delete set null,
    recorded_at timestamptz not null,
    version int not null default 0,
    check (consent_on is null or guardian <> '')
);
