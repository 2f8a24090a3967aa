-- Who may read the answers to a questionnaire. All its rounds share it: of what was answered once by name and once not,
-- nothing could be paired. A round carries it, a response carries it, and no change cascades to a response: once
-- somebody has begun, the database itself refuses another.
alter table questionnaire
    add column confidentiality text not null default 'CONFIDENTIAL'
        check (confidentiality in ('NAMED', 'CONFIDENTIAL', 'ANONYMOUS')),
    add constraint questionnaire_confidentiality_uq unique (id, confidentiality);

alter table questionnaire_round
    add column confidentiality text,
    drop constraint questionnaire_round_phase_check,
    add constraint questionnaire_round_phase_check
        check (phase in ('APPLICATION', 'PRE', 'MID', 'SESSION', 'POST', 'CLOSING'));
update questionnaire_round set confidentiality = 'CONFIDENTIAL';
alter table questionnaire_round
    alter column confidentiality set not null,
    add constraint questionnaire_round_confidentiality_uq unique (id, confidentiality),
    add constraint questionnaire_round_confidentiality_fk foreign key (questionnaire_id, confidentiality)
        references questionnaire (id, confidentiality) on update cascade on delete cascade;
create index questionnaire_round_confidentiality_ix on questionnaire_round (questionnaire_id, confidentiality);

create function questionnaire_round_is_as_confidential() returns trigger language plpgsql as $$
begin
    new.confidentiality := (select confidentiality from questionnaire where id = new.questionnaire_id);
    return new;
end $$;
create trigger questionnaire_round_confidentiality before insert on questionnaire_round
    for each row execute function questionnaire_round_is_as_confidential();

-- It opens and closes by date, by hand, or for each person some days after something happened.
alter table questionnaire_round
    add column opens_with text
        check (opens_with in ('APPLIED', 'ADMITTED', 'MATCHED', 'MIDPOINT', 'SESSION', 'PARTED', 'PROGRAM_END')),
    add column opens_days int not null default 0 check (opens_days between 0 and 365),
    add column closes_with text
        check (closes_with in ('OPENED', 'APPLIED', 'ADMITTED', 'MATCHED', 'MIDPOINT', 'PARTED', 'PROGRAM_END')),
    add column closes_days int not null default 0 check (closes_days between 0 and 365),
    add column letters boolean not null default false,
    add column remind_after int check (remind_after between 1 and 90),
    add column remind_every int check (remind_every between 1 and 90),
    -- what was begun and not handed in is marked, and the ballot box is opened
    add column settled_at timestamptz,
    add constraint questionnaire_round_one_opening check (opens_with is null or opens_on is null),
    add constraint questionnaire_round_sessions check ((phase = 'SESSION') = (opens_with is not distinct from 'SESSION'));
update questionnaire_round set settled_at = closed_at where closed_at is not null;

-- What is said in confidence carries a pseudonym: the same before and after, and nothing else of the person. Whose it is
-- stands in response_owner, which row-level security shows to that person alone. An anonymous response has neither.
-- Its number is drawn, so that no order is told by it.
create function drawn_number() returns bigint language sql volatile
    as $$ select ('x' || left(u, 8) || right(u, 7))::bit(60)::bigint from (select gen_random_uuid()::text as u) d $$;

alter table response
    add column confidentiality text,
    add column state text not null default 'BEGUN' check (state in ('BEGUN', 'SUBMITTED', 'PARTIAL')),
    add column pseudonym uuid,
    add column role text check (role in ('MENTOR', 'MENTEE')),
    add column organisation_id bigint references organisation (id) on delete set null,
    add column session_id bigint references mentoring_session (id) on delete set null,
    drop constraint response_round_id_participant_id_key;
create index response_organisation_ix on response (organisation_id);
create index response_session_ix on response (session_id);

create table response_owner (
    response_id bigint primary key references response (id) on delete cascade,
    questionnaire_id bigint not null references questionnaire (id) on delete cascade,
    round_id bigint not null references questionnaire_round (id) on delete cascade,
    participant_id bigint not null references participant (id) on delete cascade,
    person_id bigint not null references person (id) on delete cascade,
    session_id bigint references mentoring_session (id) on delete cascade,
    started_at timestamptz not null,
    submitted_at timestamptz,
    unique nulls not distinct (round_id, participant_id, session_id)
);
create index response_owner_questionnaire_ix on response_owner (questionnaire_id, participant_id);
create index response_owner_participant_ix on response_owner (participant_id);
create index response_owner_person_ix on response_owner (person_id);
create index response_owner_session_ix on response_owner (session_id);

insert into response_owner (response_id, questionnaire_id, round_id, participant_id, person_id, started_at, submitted_at)
select s.id, r.questionnaire_id, s.round_id, s.participant_id, t.person_id, s.started_at, s.submitted_at
from response s join questionnaire_round r on r.id = s.round_id join participant t on t.id = s.participant_id;
update response s
set confidentiality = 'CONFIDENTIAL', role = o.role, organisation_id = o.organisation_id, pseudonym = o.pseudonym,
    state = case when s.submitted_at is null then 'BEGUN' else 'SUBMITTED' end
from (select x.response_id, t.role, p.organisation_id, y.pseudonym
      from response_owner x
      join participant t on t.id = x.participant_id
      join person p on p.id = t.person_id
      join (select questionnaire_id, participant_id, gen_random_uuid() as pseudonym
            from response_owner group by questionnaire_id, participant_id) y
        on y.questionnaire_id = x.questionnaire_id and y.participant_id = x.participant_id) o
where o.response_id = s.id;

alter table response
    alter column id drop identity,
    alter column id set default drawn_number(),
    alter column confidentiality set not null,
    alter column participant_id drop not null,
    drop column started_at,
    drop column submitted_at,
    drop constraint response_participant_id_fkey,
    add constraint response_participant_fk foreign key (participant_id) references participant (id) on delete cascade,
    drop constraint response_round_id_fkey,
    add constraint response_round_fk foreign key (round_id, confidentiality)
        references questionnaire_round (id, confidentiality) on delete cascade;
update response set participant_id = null;
alter table response
    add constraint response_says_no_more check (case confidentiality
        when 'NAMED' then participant_id is not null and pseudonym is not null and role is not null
        when 'CONFIDENTIAL' then participant_id is null and session_id is null
            and pseudonym is not null and role is not null
        else participant_id is null and session_id is null and pseudonym is null and role is null
            and organisation_id is null and state = 'SUBMITTED' end);
create index response_round_ix on response (round_id, confidentiality);
create index response_pseudonym_ix on response (pseudonym);

create function response_is_as_confidential() returns trigger language plpgsql as $$
begin
    new.confidentiality := (select confidentiality from questionnaire_round where id = new.round_id);
    return new;
end $$;
create trigger response_confidentiality before insert on response
    for each row execute function response_is_as_confidential();

alter table response_owner enable row level security;
create policy response_owner_own on response_owner for all
    using (person_id = (select diary_viewer())) with check (person_id = (select diary_viewer()));

-- What results count; nothing in it leads to a person unless the answers are given by name.
create view counted_response as
select s.id, s.round_id, r.questionnaire_id, r.phase, s.confidentiality, s.pseudonym, s.role, s.organisation_id,
       s.state = 'PARTIAL' as partial, s.participant_id, s.session_id
from response s join questionnaire_round r on r.id = s.round_id
where s.state in ('SUBMITTED', 'PARTIAL');

-- Who has answered a round: one row with all of them in the order of their numbers. A row each would tell by its place
-- and its transaction who came when, and so, beside the answers, who gave which.
create table round_return (
    round_id bigint primary key references questionnaire_round (id) on delete cascade,
    returned text[] not null
);
create function occasion_key(participant bigint, session bigint) returns text language sql immutable parallel safe
    as $$ select participant || coalesce(':' || session, '') $$;
insert into round_return (round_id, returned)
select round_id, array_agg(participant_id::text order by participant_id::text) from response_owner
where submitted_at is not null group by round_id;

-- Anonymous answers of an open round: one row with all of them, ordered by a digest of what they say. When the round is
-- settled they become responses in a drawn order, all at once.
create table ballot_box (
    round_id bigint primary key,
    confidentiality text not null default 'ANONYMOUS' check (confidentiality = 'ANONYMOUS'),
    ballots jsonb[] not null default '{}',
    foreign key (round_id, confidentiality) references questionnaire_round (id, confidentiality) on delete cascade
);
create index ballot_box_round_ix on ballot_box (round_id, confidentiality);

-- Anonymous answers that are not handed in: sealed with a code that only their author has, and found by its digest.
create table ballot_draft (
    digest bytea primary key,
    round_id bigint not null references ballot_box (round_id) on delete cascade,
    sealed bytea not null
);
create index ballot_draft_round_ix on ballot_draft (round_id);

-- The end of a round, past row-level security and with nothing read by anybody: what was begun stays as a part, of those
-- who still take part and answered something; the ballot box is opened; sealed drafts are thrown away.
create function settle_round(settled bigint, settled_when timestamptz) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    ballot jsonb;
    drawn bigint;
begin
    -- One at a time, and not while somebody hands in.
    perform 1 from questionnaire_round where id = settled and settled_at is null for update;
    if not found then
        return;
    end if;
    update response s set state = 'PARTIAL'
    where s.round_id = settled and s.state = 'BEGUN'
      and exists (select 1 from answer a where a.response_id = s.id)
      and exists (select 1 from response_owner o join participant t on t.id = o.participant_id
                  where o.response_id = s.id and t.state in ('ADMITTED', 'APPLIED'));
    for ballot in
        select b from ballot_box x cross join unnest(x.ballots) b where x.round_id = settled order by gen_random_uuid()
    loop
        insert into response (round_id, state) values (settled, 'SUBMITTED') returning id into drawn;
        insert into answer
        select (jsonb_populate_record(null::answer, e || jsonb_build_object('response_id', drawn, 'version', 0))).*
        from jsonb_array_elements(ballot) e;
    end loop;
    update ballot_box set ballots = '{}' where round_id = settled;
    delete from ballot_draft where round_id = settled;
    update questionnaire_round set settled_at = settled_when where id = settled;
end $$;

-- A round that opens again: whoever had begun goes on. The ballot box stays shut once it was opened.
create function unsettle_round(opened bigint) returns void
    language sql security definer set search_path = public, pg_temp as
$$
    update response set state = 'BEGUN' where round_id = opened and state = 'PARTIAL';
    update questionnaire_round set settled_at = null where id = opened;
$$;

-- The moment of something that a round waits for; null while it has not happened.
create function round_event(event text, participant bigint) returns timestamptz
    language sql stable as
$$
    select case event
        when 'APPLIED' then t.created_at
        when 'ADMITTED' then coalesce(t.decided_at, t.created_at)
        when 'MATCHED' then (select min(l.started_at) from relationship l
            join relationship_member m on m.relationship_id = l.id where m.participant_id = t.id)
        when 'MIDPOINT' then coalesce(g.midpoint_on, g.starts_on + (g.ends_on - g.starts_on) / 2)::timestamp
            at time zone g.time_zone
        when 'PARTED' then (select max(l.closed_at) from relationship l
            join relationship_member m on m.relationship_id = l.id where m.participant_id = t.id
            having bool_and(l.state = 'CLOSED'))
        when 'PROGRAM_END' then g.ends_on::timestamp at time zone g.time_zone
    end
    from participant t join program g on g.id = t.program_id where t.id = participant
$$;

-- The beginning of a day, so many days after a moment.
create function days_later(moment timestamptz, days int, zone text) returns timestamptz language sql stable as
$$ select ((moment at time zone zone)::date + days)::timestamp at time zone zone $$;

-- Whom a round asks, when it opens for them and when it is over: once each, or after each session that they had.
create view round_occasion as
select r.id as round_id, t.id as participant_id, t.person_id, t.role, t.state, e.session_id,
       occasion_key(t.id, e.session_id) as key, o.opens_at,
       least((r.closes_on + 1)::timestamp at time zone g.time_zone,
             case r.closes_with when 'OPENED' then days_later(o.opens_at, r.closes_days + 1, g.time_zone)
                  else days_later(round_event(r.closes_with, t.id), r.closes_days + 1, g.time_zone) end) as closes_at
from questionnaire_round r
join questionnaire q on q.id = r.questionnaire_id
join program g on g.id = q.program_id
join participant t on t.program_id = g.id and r.audience in ('BOTH', t.role || 'S')
    and (t.state = 'ADMITTED' or r.phase = 'APPLICATION' and t.state = 'APPLIED')
left join lateral (
    select s.id as session_id, s.starts_at + s.minutes * interval '1 minute' as over_at
    from relationship_member m join mentoring_session s on s.relationship_id = m.relationship_id
    where m.participant_id = t.id and s.state = 'HELD') e on r.opens_with = 'SESSION'
cross join lateral (select case
    when r.opens_with = 'SESSION' then
        case when r.opens_days = 0 then e.over_at else days_later(e.over_at, r.opens_days, g.time_zone) end
    when r.opened_at is not null then r.opened_at
    when r.opens_with is not null then
        case when r.opens_days = 0 then round_event(r.opens_with, t.id)
             else days_later(round_event(r.opens_with, t.id), r.opens_days, g.time_zone) end
    else r.opens_on::timestamp at time zone g.time_zone end as opens_at) o
where r.opens_with is distinct from 'SESSION' or e.session_id is not null;

-- The letters that an occasion brought.
create table round_letter (
    round_id bigint not null references questionnaire_round (id) on delete cascade,
    participant_id bigint not null references participant (id) on delete cascade,
    session_id bigint references mentoring_session (id) on delete cascade,
    letters int not null,
    last_at timestamptz not null,
    unique nulls not distinct (round_id, participant_id, session_id)
);
create index round_letter_participant_ix on round_letter (participant_id);
create index round_letter_session_ix on round_letter (session_id);
