package org.mentorium.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a form with a token happen once: a second submission, also a simultaneous one, leads to the first's result. */
@Service
public class Submissions {

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A token for a new form. */
    public static String newToken() {
        return UUID.randomUUID().toString();
    }

    /** Makes the change in the same transaction as the token's row, or answers where the first submission led. */
    @Transactional
    public String once(@Nullable String token, Supplier<String> change) {
        UUID id = parse(token);
        int inserted = jdbc.sql("insert into form_submission (token, location) values (?, '') on conflict do nothing")
                .param(id)
                .update();
        if (inserted == 0) {
            return jdbc.sql("select location from form_submission where token = ?")
                    .param(id)
                    .query(String.class)
                    .single();
        }
        String location = change.get();
        jdbc.sql("update form_submission set location = ? where token = ?")
                .params(location, id)
                .update();
        return location;
    }

    /** A token is good for a day after its form was sent. */
    void forgetOld() {
        jdbc.sql("delete from form_submission where submitted_at < now() - interval '1 day'")
                .update();
    }

    private static UUID parse(@Nullable String token) {
        try {
            return UUID.fromString(token == null ? "" : token);
        } catch (IllegalArgumentException e) {
            throw new RuleBroken("web.token.invalid");
        }
    }
}
