-- Two who delete at once wait for each other: otherwise each turns the round without seeing the other's columns, and both
-- stay.
create or replace function response_gone() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform 1 from questionnaire_round where id in (select round_id from gone) order by id for update;
    perform turn_round(r.id) from questionnaire_round r
    where r.settled_at is not null and r.id in (select round_id from gone);
    return null;
end $$;

select turn_round(id) from questionnaire_round where settled_at is not null;
