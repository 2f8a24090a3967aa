-- Who asks, for the rest of the transaction, and of which relationships they are a member: looked up once where it is
-- said, and not again by each statement.
create function ask_as(viewer bigint) returns void language plpgsql as $$
begin
    perform set_config('mentorium.viewer', viewer::text, true),
            set_config('mentorium.memberships',
                       array(select relationship_id from relationship_member where person_id = viewer)::text, true);
end $$;

-- Null where nothing was said, and no policy lets a row through.
create or replace function diary_memberships() returns bigint[] language sql stable parallel safe as
$$ select nullif(current_setting('mentorium.memberships', true), '')::bigint[] $$;
