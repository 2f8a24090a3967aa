-- A proposal is one thing with members: a pair has two, a group, a team or a three has more.
alter table participant drop constraint participant_role_check,
    add constraint participant_role_check check (role in ('MENTOR', 'MENTEE', 'PEER'));
alter table relationship_member drop constraint relationship_member_role_check,
    add constraint relationship_member_role_check check (role in ('MENTOR', 'MENTEE', 'PEER'));

create table match_proposal_member (
    id bigint generated always as identity primary key,
    match_proposal_id bigint not null references match_proposal (id) on delete cascade,
    participant_id bigint not null references participant (id),
    role text not null check (role in ('MENTOR', 'MENTEE', 'PEER')),
    -- what a mentor of a team is there for: an expertise or a side
    part text,
    answer text check (answer in ('ACCEPTED', 'DECLINED')),
    answered_at timestamptz,
    -- why they are out of it, while the others may go on
    ending text check (ending in ('DECLINED', 'PLACE_TAKEN')),
    unique (match_proposal_id, participant_id),
    check ((answer is null) = (answered_at is null)),
    check (answer is distinct from 'DECLINED' or ending = 'DECLINED')
);
create index match_proposal_member_participant_ix on match_proposal_member (participant_id);

-- Why two of its members suit each other: who seeks is the mentee, between peers each of the two once.
create table match_proposal_tie (
    match_proposal_id bigint not null,
    mentor_id bigint not null,
    mentee_id bigint not null,
    score int not null check (score between 0 and 10000),
    -- per criterion: key, weight, points and the words behind it
    reasons jsonb not null,
    primary key (match_proposal_id, mentor_id, mentee_id),
    foreign key (match_proposal_id, mentor_id)
        references match_proposal_member (match_proposal_id, participant_id) on delete cascade,
    foreign key (match_proposal_id, mentee_id)
        references match_proposal_member (match_proposal_id, participant_id) on delete cascade,
    check (mentor_id <> mentee_id)
);

insert into match_proposal_member (match_proposal_id, participant_id, role, answer, answered_at, ending)
select id, mentor_id, 'MENTOR', mentor_answer, case when mentor_answer is not null then coalesce(mentor_answered_at, now()) end,
       case mentor_answer when 'DECLINED' then 'DECLINED' end
from match_proposal
union all
select id, mentee_id, 'MENTEE', mentee_answer, case when mentee_answer is not null then coalesce(mentee_answered_at, now()) end,
       case mentee_answer when 'DECLINED' then 'DECLINED' end
from match_proposal;
insert into match_proposal_tie (match_proposal_id, mentor_id, mentee_id, score, reasons)
select id, mentor_id, mentee_id, score, reasons from match_proposal;

drop view open_match_proposal;
alter table match_proposal
    drop column mentor_id,
    drop column mentee_id,
    drop column mentor_answer,
    drop column mentee_answer,
    drop column mentor_answered_at,
    drop column mentee_answered_at,
    drop column reasons,
    -- With so many who accept it begins; mentees stands for all who are no mentors.
    add column least_mentors int not null default 1 check (least_mentors >= 0),
    add column least_mentees int not null default 1 check (least_mentees >= 1);
create index match_proposal_run_ix on match_proposal (match_run_id);

-- What can still begin: enough of its members take part and have not left it.
create view open_match_proposal as
select o.id, o.match_run_id, r.program_id, o.reminded_at
from match_proposal o
join match_run r on r.id = o.match_run_id
join program p on p.id = r.program_id
where r.state = 'PUBLISHED' and o.ending is null and o.relationship_id is null and p.state in ('MATCHING', 'RUNNING')
  and (select count(*) filter (where m.role = 'MENTOR') >= o.least_mentors
              and count(*) filter (where m.role <> 'MENTOR') >= o.least_mentees
       from match_proposal_member m join participant t on t.id = m.participant_id and t.state = 'ADMITTED'
       where m.match_proposal_id = o.id and m.ending is null);

-- Who is in what can still begin, and who may still join what has begun without them.
create view open_match_proposal_member as
select m.match_proposal_id, o.match_run_id, r.program_id, m.participant_id, t.person_id, m.role, m.part, m.answer,
       o.reminded_at
from match_proposal_member m
join match_proposal o on o.id = m.match_proposal_id
join match_run r on r.id = o.match_run_id
join program p on p.id = r.program_id
join participant t on t.id = m.participant_id
where m.ending is null and t.state = 'ADMITTED'
  and (exists (select 1 from open_match_proposal w where w.id = o.id)
       or m.answer is null and r.state = 'PUBLISHED' and p.state in ('MATCHING', 'RUNNING')
          and exists (select 1 from relationship b where b.id = o.relationship_id and b.state = 'ACTIVE'));

-- Two who hold a place of each other by a proposal that is open to at least one of them.
create view open_match_proposal_tie as
select x.match_proposal_id, o.match_run_id, r.program_id, x.mentor_id, x.mentee_id
from match_proposal_tie x
join match_proposal o on o.id = x.match_proposal_id
join match_run r on r.id = o.match_run_id
join match_proposal_member a on a.match_proposal_id = x.match_proposal_id and a.participant_id = x.mentor_id
join match_proposal_member b on b.match_proposal_id = x.match_proposal_id and b.participant_id = x.mentee_id
where a.ending is null and b.ending is null
  and exists (select 1 from open_match_proposal_member w
              where w.match_proposal_id = x.match_proposal_id and w.participant_id in (x.mentor_id, x.mentee_id));
