package org.mentorium.matching;

/** A program of thousands, made in the database in a second: four of five are mentees, and places are a little short. */
public final class Crowd {

    private Crowd() {}

    /** Statement by statement, for a program's number and how many people. */
    public static String[] sql(long program, int people) {
        return new String[] {"""
            insert into organisation (name) select 'School ' || %d || '-' || n from generate_series(1, 12) n
            """.formatted(program), """
            insert into person (email, given_name, family_name, organisation_id, languages, skills_offered,
                                skills_sought, goals, experience_years, availability, time_zone)
            select 'crowd.' || %1$d || '.' || n || '@cast.example',
                   (array['Ada', 'Boris', 'Chidi', 'Dora', 'Eetu', 'Fatou', 'Gita', 'Hugo'])[1 + n %% 8],
                   (array['Abel', 'Bianchi', 'Cruz', 'Diallo', 'Eriksen', 'Ferrari', 'Garcia'])[1 + n / 8 %% 7] || ' ' || n,
                   (select min(id) from organisation where name like 'School ' || %1$d || '-%%') + n * 7919 %% 12,
                   case n * 31 %% 4 when 0 then array['es'] when 1 then array['en', 'es'] when 2 then array['fr', 'en']
                        else array['en'] end,
                   array[skill[1 + n * 13 %% 9], skill[1 + n * 17 %% 9], skill[1 + n * 29 %% 9]],
                   array[skill[1 + n * 19 %% 9], skill[1 + n * 23 %% 9]],
                   'I want to learn about ' || skill[1 + n * 11 %% 9] || ' and ' || skill[1 + n * 37 %% 9],
                   n * 41 %% 30,
                   array[day[1 + n * 43 %% 5] || ' 9-12', day[1 + n * 47 %% 5] || ' 14-17'],
                   'Europe/Vienna'
            from generate_series(1, %2$d) n,
                 (select array['formative assessment', 'cooperative learning', 'classroom climate', 'digital tools',
                               'peer tutoring', 'school leadership', 'reading', 'special needs', 'project work'] as skill,
                         array['mon', 'tue', 'wed', 'thu', 'fri'] as day) words
            """.formatted(program, people), """
            insert into participant (program_id, person_id, role, state, capacity, created_at)
            select %1$d, id, case when id %% 5 = 0 then 'MENTOR' else 'MENTEE' end, 'ADMITTED',
                   case when id %% 5 = 0 then 3 + id %% 2 end, now()
            from person where email like 'crowd.' || %1$d || '.%%' order by id
            """.formatted(program), "analyze"};
    }
}
