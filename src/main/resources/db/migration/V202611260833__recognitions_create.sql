-- Whether somebody completed their part of a program: one of their relationships is complete, and they provided the
-- evidence that it asks of them. Sessions, minutes and days are those of all their relationships in it; what is still
-- missing is told of the one that is furthest.
create view participant_completion as
select m.participant_id, m.program_id, m.person_id, m.role, m.complete and e.provided >= e.required as complete,
       m.complete as relationship_complete, m.sessions, m.minutes, m.first_at, m.last_at,
       m.furthest_sessions, m.furthest_minutes, e.provided as evidence, e.required as required_evidence
from (
    select x.participant_id, x.person_id, c.program_id, max(x.role) as role, bool_or(c.complete) as complete,
           sum(c.sessions)::bigint as sessions, sum(c.minutes)::bigint as minutes, min(c.first_at) as first_at,
           max(c.last_at) as last_at,
           (array_agg(c.sessions order by c.complete desc, c.minutes desc, c.sessions desc))[1] as furthest_sessions,
           (array_agg(c.minutes order by c.complete desc, c.minutes desc, c.sessions desc))[1] as furthest_minutes
    from relationship_member x join relationship_completion c on c.relationship_id = x.relationship_id
    group by x.participant_id, x.person_id, c.program_id) m
join program p on p.id = m.program_id
cross join lateral (
    select case m.role when 'MENTOR' then p.mentor_evidence when 'MENTEE' then p.mentee_evidence
                       else greatest(p.mentor_evidence, p.mentee_evidence) end as required,
           (select count(*) from portfolio_item i
            join relationship_member y on y.relationship_id = i.relationship_id and y.participant_id = m.participant_id
            where i.owner_id = m.person_id and i.evidence and i.shared_at is not null) as provided) e;

-- That a program says: this person completed their part. What the paper says is read from the records each time.
create table recognition (
    id bigint generated always as identity primary key,
    participant_id bigint not null unique references participant (id) on delete cascade,
    given_at timestamptz not null,
    -- null: by the program's own choice, or the person is gone
    given_by bigint references person (id) on delete set null,
    revoked_at timestamptz,
    revoked_by bigint references person (id) on delete set null
);
create index recognition_given_by_ix on recognition (given_by);
create index recognition_revoked_by_ix on recognition (revoked_by);

-- Programs that give recognition by themselves, as soon as somebody completes.
create table recognition_choice (
    program_id bigint primary key references program (id) on delete cascade
);

-- What became of each whom a coordinator wanted to give it.
create table recognition_round (
    id bigint generated always as identity primary key,
    program_id bigint not null references program (id) on delete cascade,
    made_at timestamptz not null
);
create index recognition_round_program_ix on recognition_round (program_id);
create table recognition_outcome (
    round_id bigint not null references recognition_round (id) on delete cascade,
    participant_id bigint not null references participant (id) on delete cascade,
    outcome text not null check (outcome in ('GIVEN', 'ALREADY', 'INCOMPLETE', 'REVOKED')),
    primary key (round_id, participant_id)
);
create index recognition_outcome_participant_ix on recognition_outcome (participant_id);

-- A skill that somebody saw in somebody of the same relationship, for their letter of appreciation.
create table appreciation (
    participant_id bigint not null references participant (id) on delete cascade,
    author_id bigint not null references person (id) on delete cascade,
    relationship_id bigint not null references relationship (id) on delete cascade,
    -- key of the vocabulary
    topic text not null,
    primary key (participant_id, author_id, relationship_id, topic)
);
create index appreciation_author_ix on appreciation (author_id);
create index appreciation_relationship_ix on appreciation (relationship_id);
