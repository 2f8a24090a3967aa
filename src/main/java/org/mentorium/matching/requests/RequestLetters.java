package org.mentorium.matching.requests;

import org.mentorium.accounts.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people read about requests: that there is something to look at, and where; never about whom, never the words. */
@Component
class RequestLetters {

    /** The program that a letter is about. */
    record About(String name, String slug) {}

    private final Accounts accounts;
    private final JdbcClient jdbc;

    RequestLetters(Accounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    About about(long program) {
        return jdbc.sql("select name, slug from program where id = ?")
                .param(program)
                .query(About.class)
                .single();
    }

    void asked(About program, MatchRequest request) {
        write(request.mentorId(), "matchRequests.mail.asked", program, request.id());
    }

    void reminded(About program, long mentor, long request) {
        write(mentor, "matchRequests.mail.reminded", program, request);
    }

    void declined(About program, MatchRequest request) {
        write(request.menteeId(), "matchRequests.mail.declined", program, request.id());
    }

    /** To the mentee: nobody answered in time. */
    void expired(About program, MatchRequest request) {
        write(request.menteeId(), "matchRequests.mail.expired", program, request.id());
    }

    /** To the mentee: nobody answered in time, and the next mentor is asked as they wished. */
    void passedOn(About program, MatchRequest next) {
        write(next.menteeId(), "matchRequests.mail.passedOn", program, next.id());
    }

    /** To the mentee: the mentor's last place is given. */
    void placeTaken(About program, MatchRequest request) {
        write(request.menteeId(), "matchRequests.mail.placeTaken", program, request.id());
    }

    /** To the mentor: there is nothing to answer any more. */
    void gone(About program, MatchRequest request) {
        write(request.mentorId(), "matchRequests.mail.gone", program, request.id());
    }

    private void write(long participant, String key, About program, long request) {
        long person = jdbc.sql("select person_id from participant where id = ?")
                .param(participant)
                .query(Long.class)
                .single();
        accounts.invite(person, key, program.name(), RequestScope.address(program.slug(), request));
    }
}
