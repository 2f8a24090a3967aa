-- Who was invited by letter to look back; nobody is invited twice to the same.
create table check_in_invitation (
    relationship_id bigint not null references relationship (id) on delete cascade,
    person_id bigint not null references person (id) on delete cascade,
    kind text not null check (kind in ('MIDPOINT', 'CLOSING')),
    sent_at timestamptz not null,
    primary key (relationship_id, person_id, kind)
);
create index check_in_invitation_person_ix on check_in_invitation (person_id);
