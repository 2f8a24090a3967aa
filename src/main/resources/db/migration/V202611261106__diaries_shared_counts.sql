-- Of a program's months that are over: how many sessions took place, and of how many the diary has something that all
-- members can read. It runs as the owner, past the policies, and gives two counts a month and nothing else. What somebody
-- wrote for themselves is not counted, so no count can tell of it; nor is a month of fewer than five relationships.
create function shared_diary_months(of_program bigint, at_moment timestamptz)
    returns table (month date, sessions bigint, written bigint)
    language sql stable security definer set search_path = public, pg_temp as
$$
    select x.month, count(*), count(*) filter (where x.shared)
    from (select r.id, date_trunc('month', s.starts_at at time zone g.time_zone)::date as month,
                 exists (select from diary_entry e join diary_part p on p.diary_entry_id = e.id
                         where e.session_id = s.id and p.readers = 'MEMBERS' and p.text <> '') as shared,
                 date_trunc('month', at_moment at time zone g.time_zone)::date as this_month
          from relationship r
          join program g on g.id = r.program_id
          join mentoring_session s on s.relationship_id = r.id and s.state = 'HELD'
          where r.program_id = of_program) x
    where x.month < x.this_month and x.month >= x.this_month - interval '12 months'
    group by x.month
    having count(distinct x.id) >= 5
    order by x.month
$$;
