create table participant (
    id bigint generated always as identity primary key,
    program_id bigint not null references program (id) on delete cascade,
    person_id bigint not null references person (id),
    role text not null check (role in ('MENTOR', 'MENTEE')),
    state text not null check (state in ('INVITED', 'APPLIED', 'ADMITTED', 'REFUSED', 'WITHDRAWN')),
    -- mentees this mentor takes in this program; null: the program's own number
    capacity int check (capacity between 0 and 99),
    motivation text not null default '',
    created_at timestamptz not null,
    decided_at timestamptz,
    decided_by bigint references person (id) on delete set null,
    version int not null default 0,
    unique (program_id, person_id, role)
);
create index participant_program_ix on participant (program_id, state, role);
create index participant_person_ix on participant (person_id);

-- An uploaded list between its dry run and its confirmation.
create table participant_import (
    id bigint generated always as identity primary key,
    program_id bigint not null references program (id) on delete cascade,
    uploaded_by bigint not null references person (id) on delete cascade,
    uploaded_at timestamptz not null,
    file_name text not null,
    content bytea not null,
    confirmed_at timestamptz,
    version int not null default 0
);
create index participant_import_program_ix on participant_import (program_id);
