-- In a group, which of the proposed times suit whom; without rows, somebody has not answered.
create table session_proposal_answer (
    session_proposal_id bigint not null,
    starts_at timestamptz not null,
    person_id bigint not null references person (id) on delete cascade,
    suits boolean not null,
    primary key (session_proposal_id, starts_at, person_id),
    foreign key (session_proposal_id, starts_at)
        references session_proposal_time (session_proposal_id, starts_at) on delete cascade
);
create index session_proposal_answer_person_ix on session_proposal_answer (person_id);
