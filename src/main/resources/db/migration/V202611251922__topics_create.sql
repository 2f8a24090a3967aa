-- Topics that an institution adds to the shipped vocabulary; their key is 'own-' and their number.
create table topic (
    id bigint generated always as identity primary key,
    -- language to what it is called there, its name first
    names jsonb not null,
    version int not null default 0
);

-- What somebody corrected of the topics that were read from their profile.
create table topic_correction (
    person_id bigint not null references person (id) on delete cascade,
    part text not null check (part in ('OFFERED', 'SOUGHT', 'GOALS')),
    topic text not null,
    -- true: it belongs there though it was not read; false: it was read and does not belong there
    kept boolean not null,
    primary key (person_id, part, topic)
);
