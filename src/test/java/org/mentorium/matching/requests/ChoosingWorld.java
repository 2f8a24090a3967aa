package org.mentorium.matching.requests;

import java.time.ZoneOffset;
import java.util.Locale;
import org.mentorium.common.Viewer;
import org.mentorium.testing.Cast;
import org.mentorium.testing.Cast.Program;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program whose mentees ask mentors themselves, for tests. */
class ChoosingWorld {

    private final Cast cast;
    private final JdbcClient jdbc;
    final long coordinator;
    final Program program;

    ChoosingWorld(Cast cast, JdbcClient jdbc) {
        this.cast = cast;
        this.jdbc = jdbc;
        coordinator = cast.person("Carla", "Coordinator");
        program = cast.program(coordinator);
        set("decided_by = 'PARTICIPANTS', state = 'MATCHING', hard_rules = '{SHARED_LANGUAGE,NO_LINE_MANAGER}'");
    }

    /** A person with a name and a part. */
    record Someone(long person, long participant, String name) {}

    void set(String settings) {
        jdbc.sql("update program set " + settings + " where id = ?")
                .param(program.id())
                .update();
    }

    Someone mentor(String givenName, int capacity, String... offers) {
        Someone mentor = someone(givenName, "Mentor", "MENTOR");
        person(mentor, "skills_offered = '{" + String.join(",", offers) + "}'");
        jdbc.sql("update participant set capacity = ? where id = ?")
                .params(capacity, mentor.participant())
                .update();
        return mentor;
    }

    Someone mentee(String givenName) {
        return someone(givenName, "Mentee", "MENTEE");
    }

    private Someone someone(String givenName, String familyName, String role) {
        long person = cast.person(givenName, familyName);
        return new Someone(person, cast.participant(program, person, role), givenName + " " + familyName);
    }

    void person(Someone someone, String settings) {
        jdbc.sql("update person set " + settings + " where id = ?")
                .param(someone.person())
                .update();
    }

    Viewer viewer(Someone someone) {
        return viewer(someone.person(), someone.name());
    }

    Viewer viewer(long person, String name) {
        return new Viewer(person, name, "x@cast.example", false, false, Locale.ENGLISH, ZoneOffset.UTC);
    }

    String slug() {
        return program.slug();
    }

    String path(String rest) {
        return "/programs/" + slug() + rest;
    }

    static RequestForm form(Someone mentor, String word, boolean passOn) {
        return new RequestForm(mentor.participant(), "", word, passOn, "");
    }

    /** The number in the address of a request. */
    static long id(String address) {
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    int count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Integer.class).single();
    }

    /** Letters of the program to somebody whose subject has these words. */
    int letters(Someone to, String subject) {
        return count(
                "select count(*) from letter l join person p on p.email = l.recipient"
                        + " where p.id = ? and l.subject like ? and l.subject like ?",
                to.person(),
                "%" + subject + "%",
                "%" + slug() + "%");
    }

    int relationships() {
        return count("select count(*) from relationship where program_id = ?", program.id());
    }
}
