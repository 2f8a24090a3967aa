package org.mentorium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a form with a token happen once for whoever sends it: a second submission, also a simultaneous one, leads to the
 * first's result. What was written without a connection brings the token that its device chose.
 */
@Service
public class Submissions {

    private static final String INVALID = "web.token.invalid";

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
        Long sender = sender();
        int inserted = jdbc.sql("""
                        insert into form_submission (token, person_id, location) values (?, ?, '')
                        on conflict do nothing
                        """).param(id).param(sender).update();
        if (inserted == 0) {
            return jdbc.sql("""
                            select location from form_submission
                            where token = ? and (person_id is null or person_id = ?::bigint)
                            """)
                    .param(id)
                    .param(sender)
                    .query(String.class)
                    .optional()
                    .orElseThrow(() -> new RuleBroken(INVALID));
        }
        String location = change.get();
        jdbc.sql("update form_submission set location = ? where token = ?")
                .params(location, id)
                .update();
        return location;
    }

    /**
     * As {@link #once}, for what is shown a single time and kept nowhere; empty for a second submission.
     *
     * @param page where it was shown
     */
    @Transactional
    public Optional<String> shownOnce(@Nullable String token, String page, Supplier<String> change) {
        List<String> made = new ArrayList<>(1);
        once(token, () -> {
            made.add(change.get());
            return page;
        });
        return made.stream().findFirst();
    }

    /** A device may be without a connection for long, and not know that its first try had arrived. */
    void forgetOld() {
        jdbc.sql("delete from form_submission where submitted_at < now() - interval '1 year'")
                .update();
    }

    /** Null for somebody who is not signed in. */
    private static @Nullable Long sender() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null || signedIn instanceof AnonymousAuthenticationToken
                ? null
                : Long.valueOf(signedIn.getName());
    }

    private static UUID parse(@Nullable String token) {
        try {
            return UUID.fromString(token == null ? "" : token);
        } catch (IllegalArgumentException e) {
            throw new RuleBroken(INVALID);
        }
    }
}
