-- The answers of a settled round once more, turned: one row for each different answer to each question, with the places
-- of those who gave it. Results read these instead of a row for each answer of each person (docs/adr/0038). Places are
-- numbered by a digest and stand in their order, so nothing is told by them that the answers do not tell.
create view placed_response as
select s.id, s.round_id, s.role, s.organisation_id, d.person, d.digest,
       (row_number() over (partition by s.round_id order by d.digest, s.id) - 1)::int as place
from counted_response s
cross join lateral (select coalesce(s.pseudonym::text, s.id::text) as person,
                           md5(s.questionnaire_id || coalesce(s.pseudonym::text, s.id::text)) as digest) d
where not s.partial;

create table round_column (
    round_id bigint not null references questionnaire_round (id) on delete cascade,
    item text not null,
    value numeric,
    choices int[],
    places int[] not null,
    check (num_nonnulls(value, choices) = 1)
);
create index round_column_round_ix on round_column (round_id);

create function turn_round(turned bigint) returns void
    language sql security definer set search_path = public, pg_temp as
$$
    delete from round_column where round_id = turned;
    insert into round_column (round_id, item, value, choices, places)
    select turned, a.item, a.value, a.choices, array_agg(p.place order by p.place)
    from placed_response p join answer a on a.response_id = p.id
    where p.round_id = turned and a.text is null
    group by a.item, a.value, a.choices;
$$;

-- As long as a round is settled, and no longer.
create function questionnaire_round_settled() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if new.settled_at is null then
        delete from round_column where round_id = new.id;
    else
        perform turn_round(new.id);
    end if;
    return null;
end $$;
create trigger questionnaire_round_turned after update of settled_at on questionnaire_round
    for each row when ((old.settled_at is null) <> (new.settled_at is null))
    execute function questionnaire_round_settled();

-- Whose answers are deleted is in no column either.
create function response_gone() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform turn_round(r.id) from questionnaire_round r
    where r.settled_at is not null and r.id in (select round_id from gone);
    return null;
end $$;
create trigger response_gone after delete on response referencing old table as gone
    for each statement execute function response_gone();

select turn_round(id) from questionnaire_round where settled_at is not null;
