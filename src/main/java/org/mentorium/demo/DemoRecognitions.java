package org.mentorium.demo;

import org.springframework.jdbc.core.JdbcTemplate;

/** Certificates of those who completed the program that ended, and what they saw in each other. */
final class DemoRecognitions {

    private static final String GIVEN = """
            insert into recognition (participant_id, given_at, given_by)
            select c.participant_id, (g.ends_on + 14)::timestamp at time zone g.time_zone,
                   (select min(person_id) from program_role where program_id = g.id and role = 'COORDINATOR')
            from participant_completion c join program g on g.id = c.program_id
            where g.state = 'CLOSED' and c.complete
            """;
    private static final String NAMED = """
            insert into appreciation (participant_id, author_id, relationship_id, topic)
            select about.participant_id, author.person_id, about.relationship_id, t.topic
            from relationship_member about
            join relationship_member author
              on author.relationship_id = about.relationship_id and author.person_id <> about.person_id
            join recognition n on n.participant_id = about.participant_id
            join unnest(array['giving-feedback', 'mentoring-skills', 'lesson-planning', 'inclusion', 'communication',
                              'cooperative-learning', 'universal-design']) with ordinality t (topic, place)
              on (t.place + about.participant_id + author.participant_id) % 3 = 0
            """;

    private final JdbcTemplate jdbc;

    DemoRecognitions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void give() {
        jdbc.update(GIVEN);
        jdbc.update(NAMED);
    }
}
