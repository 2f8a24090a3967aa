package org.mentorium.benchmarks;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An institution of any size, the same each time: programs of 1,000 pairs of 20 sessions each, or of fewer. Fifty of them
 * are 100,000 people and a million sessions, and take a minute or two to make.
 */
public final class Population {

    static final int PAIRS = 1_000;
    static final int SESSIONS = PAIRS * 20;

    private static final List<String> OF_ONE_PROGRAM = List.of("""
            insert into program (slug, name, blueprint, mentoring_type, formal, languages, state, time_zone, created_at,
                                 starts_on, ends_on, required_sessions, required_hours)
            values ('%3$s-%1$d', 'Program %3$s %1$d', 'own', 'ONE_TO_ONE', true, '{en}', 'RUNNING', 'Europe/Vienna', now(),
                    current_date - 200, current_date + 100, 10, 8)
            """, """
            insert into plan_activity (program_id, position, section, title, hours, mode)
            select id, n, case when n < 4 then 'A' else 'B' end, 'Activity ' || n, 2, 'ONE_TO_ONE'
            from program, generate_series(1, 6) n where slug = '%3$s-%1$d'
            """, """
            insert into person (email, given_name, family_name, languages, organisation_id)
            select 'p' || n || '@%3$s-%1$d.example', 'Given' || n %% 300, 'Family' || n %% 7919, '{en}',
                   (select min(id) from organisation where name like 'House %3$s %%') + n %% 10
            from generate_series(1, 2 * %2$d) n
            """, """
            insert into participant (program_id, person_id, role, state, created_at, decided_at)
            select g.id, p.id, case when p.id %% 2 = 0 then 'MENTOR' else 'MENTEE' end, 'ADMITTED',
                   now() - interval '210 days', now() - interval '205 days'
            from program g join person p on p.email like '%%@%3$s-%1$d.example' where g.slug = '%3$s-%1$d'
            """, """
            with pair as (
                select t.id, t.person_id, t.role, t.program_id,
                       row_number() over (partition by t.role order by t.id) as n
                from participant t join program g on g.id = t.program_id where g.slug = '%3$s-%1$d'),
            made as (
                insert into relationship (program_id, state, started_at, closed_at, closure_reason)
                select g.id, case when n %% 5 = 0 then 'CLOSED' else 'ACTIVE' end, now() - interval '200 days',
                       case when n %% 5 = 0 then now() - interval '3 days' end,
                       case when n %% 5 = 0 then (array['COMPLETED', 'COMPLETED', 'TIME'])[1 + n %% 3] end
                from program g, generate_series(1, %2$d) n where g.slug = '%3$s-%1$d' returning id),
            numbered as (select id, row_number() over (order by id) as n from made)
            insert into relationship_member (relationship_id, participant_id, person_id, role)
            select numbered.id, pair.id, pair.person_id, pair.role from numbered join pair on pair.n = numbered.n
            """, """
            insert into mentoring_session (relationship_id, number, state, starts_at, time_zone, minutes, mode, created_at,
                                           plan_activity_id, logged_by, logged_at)
            select r.id, n,
                   case when (r.id + n) %% 11 = 0 then 'MISSED' when (r.id + n) %% 13 = 0 then 'CANCELLED' else 'HELD' end,
                   date_trunc('hour', now()) - (n * 9 + r.id %% 5) * interval '1 day', 'Europe/Vienna',
                   30 + (r.id * 7 + n) %% 4 * 15, (array['IN_PERSON', 'ONLINE', 'HYBRID'])[1 + (r.id + n) %% 3], now(),
                   (select min(a.id) from plan_activity a where a.program_id = g.id) + n %% 6,
                   (select min(m.person_id) from relationship_member m where m.relationship_id = r.id), now()
            from relationship r join program g on g.id = r.program_id, generate_series(1, 20) n
            where g.slug = '%3$s-%1$d'
            """);

    private final JdbcClient beneath;
    private final String name;
    private final int pairs;

    /** @param beneath as the owner of the tables */
    Population(JdbcClient beneath) {
        this(beneath, "crowd", PAIRS);
    }

    /**
     * @param beneath as the owner of the tables
     * @param name begins the addresses of its programs
     * @param pairs in each program
     */
    public Population(JdbcClient beneath, String name, int pairs) {
        this.beneath = beneath;
        this.name = name;
        this.pairs = pairs;
        beneath.sql("insert into organisation (name) select 'House " + name + " ' || n from generate_series(1, 10) n")
                .update();
    }

    /** Makes the programs {name}-{first} to {name}-{last} with all that belongs to them. */
    public void grow(int first, int last) {
        for (int number = first; number <= last; number++) {
            for (String sql : OF_ONE_PROGRAM) {
                beneath.sql(sql.formatted(number, pairs, name)).update();
            }
        }
        beneath.sql("analyze").update();
    }
}
