package org.mentorium.testing;

import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People, programs and relationships for tests, each with a name of its own; written straight to the tables. */
@TestComponent
public class Cast {

    private static final AtomicLong COUNTER = new AtomicLong(System.nanoTime() % 1_000_000_000L);
    private final JdbcClient jdbc;

    private final JdbcClient beneath;

    public Cast(JdbcClient jdbc, Flyway flyway) {
        this.jdbc = jdbc;
        this.beneath = JdbcClient.create(flyway.getConfiguration().getDataSource());
    }

    /** The tables as their owner sees them, past row-level security and outside any transaction. */
    public JdbcClient beneath() {
        return beneath;
    }

    /** A number that no other test has. */
    public static long next() {
        return COUNTER.incrementAndGet();
    }

    /** Signs a request in as a person. */
    public static RequestPostProcessor as(long personId) {
        return SecurityMockMvcRequestPostProcessors.user(Long.toString(personId))
                .roles("PERSON");
    }

    public long person(String givenName, String familyName) {
        return insert(
                "insert into person (email, given_name, family_name, languages) values (?, ?, ?, '{en}') returning id",
                givenName.toLowerCase(java.util.Locale.ROOT) + "." + next() + "@cast.example",
                givenName,
                familyName);
    }

    public long administrator() {
        long id = person("Ada", "Administrator");
        jdbc.sql("update person set administrator = true where id = ?")
                .param(id)
                .update();
        return id;
    }

    public long organisation() {
        return insert("insert into organisation (name) values (?) returning id", "School " + next());
    }

    /** A running program with a coordinator. */
    public Program program(long coordinator) {
        String slug = "program-" + next();
        long id = insert("""
                insert into program (slug, name, blueprint, mentoring_type, formal, languages, state, time_zone,
                                     created_at, starts_on, ends_on)
                values (?, ?, 'own', 'ONE_TO_ONE', true, '{en}', 'RUNNING', 'Europe/Vienna', now(),
                        current_date - 60, current_date + 200) returning id
                """, slug, "Program " + slug);
        role(id, coordinator, "COORDINATOR");
        return new Program(id, slug);
    }

    public void state(Program program, String state) {
        jdbc.sql("update program set state = ? where id = ?")
                .params(state, program.id())
                .update();
    }

    public void role(long programId, long personId, String role) {
        jdbc.sql("insert into program_role (program_id, person_id, role) values (?, ?, ?)")
                .params(programId, personId, role)
                .update();
    }

    /** An admitted participant who agreed to it; role is MENTOR or MENTEE. */
    public long participant(Program program, long personId, String role) {
        return insert("""
                insert into participant (program_id, person_id, role, state, created_at, own_at)
                values (?, ?, ?, 'ADMITTED', now(), now()) returning id
                """, program.id(), personId, role);
    }

    public long activity(Program program, String title, int hours) {
        return insert("""
                insert into plan_activity (program_id, position, section, title, hours, mode)
                values (?, 1, 'A', ?, ?, 'ONE_TO_ONE') returning id
                """, program.id(), title, hours);
    }

    /** An active pair with a mentor and a mentee of its own. */
    public Pair pair(Program program) {
        long mentor = person("Mia", "Mentor");
        long mentee = person("Manuel", "Mentee");
        return pair(program, mentor, mentee);
    }

    public Pair pair(Program program, long mentor, long mentee) {
        long mentorId = participant(program, mentor, "MENTOR");
        long menteeId = participant(program, mentee, "MENTEE");
        long id = insert(
                "insert into relationship (program_id, state, started_at) values (?, 'ACTIVE', now()) returning id",
                program.id());
        jdbc.sql("""
                insert into relationship_member (relationship_id, participant_id, person_id, role)
                values (:id, :mentorId, :mentor, 'MENTOR'), (:id, :menteeId, :mentee, 'MENTEE')
                """)
                .param("id", id)
                .param("mentorId", mentorId)
                .param("mentor", mentor)
                .param("menteeId", menteeId)
                .param("mentee", mentee)
                .update();
        return new Pair(id, program, mentor, mentee, mentorId, menteeId);
    }

    /** The first version of a pair's agreement, not signed yet. */
    public void agreement(Pair pair, String text) {
        jdbc.sql("insert into agreement_version (relationship_id, number, text, changed_at) values (?, 1, ?, now())")
                .params(pair.id(), text)
                .update();
    }

    /** An open goal of the pair, written by the mentee. */
    public long goal(Pair pair, String title) {
        return insert(
                "insert into goal (relationship_id, title, state, created_by, owner_id, created_at) values (?, ?, 'OPEN', ?, ?, now())"
                        + " returning id",
                pair.id(),
                title,
                pair.mentee(),
                pair.mentee());
    }

    private long insert(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    /** A program's number and address. */
    public record Program(long id, String slug) {}

    /** A relationship with its two people and their participations. */
    public record Pair(
            long id, Program program, long mentor, long mentee, long mentorParticipant, long menteeParticipant) {}
}
