package org.mentorium.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;

/** The outbox as administrators read it, which is how mail is read where no server sends it. */
@Service
class Letters {

    static final String COLUMNS =
            "select id, recipient, subject, body, created_at, sent_at, attempts, last_error, calendar, calendar_method, stop_address"
                    + " from letter ";
    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean sending;

    Letters(JdbcClient jdbc, Clock clock, ObjectProvider<JavaMailSender> server) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sending = server.getIfAvailable() != null;
    }

    /** Whether a mail server takes the letters; else this outbox is where they are read. */
    boolean sending() {
        return sending;
    }

    Page<Letter> page(Viewer viewer, Pageable page) {
        Forbidden.unless(viewer.administrator());
        List<Letter> rows = jdbc.sql(COLUMNS + "order by created_at desc, id desc limit ? offset ?")
                .params(page.getPageSize(), page.getOffset())
                .query(Letters::letter)
                .list();
        long total = jdbc.sql("select count(*) from letter").query(Long.class).single();
        return new PageImpl<>(rows, page, total);
    }

    Letter find(Viewer viewer, long id) {
        Forbidden.unless(viewer.administrator());
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(Letters::letter)
                .optional()
                .map(this::withoutSecrets)
                .orElseThrow(NotFound::new);
    }

    /** Whether there is something to try again. */
    boolean failing() {
        return jdbc.sql(
                        "select exists (select 1 from letter where sent_at is null and attempts > 0 and created_at > ?)")
                .param(mattering())
                .query(Boolean.class)
                .single();
    }

    /** Tries what failed from the start, also what was given up: a mail server may be away for longer than that. */
    void again(Viewer viewer) {
        Forbidden.unless(viewer.administrator());
        jdbc.sql("update letter set attempts = 0, next_attempt_at = ? where sent_at is null and attempts > 0"
                        + " and created_at > ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), mattering())
                .update();
    }

    private OffsetDateTime mattering() {
        return clock.instant().minus(Outbox.LETTERS_MATTER).atOffset(ZoneOffset.UTC);
    }

    /** An administrator may read the post, but never take over an account by it where a server sends it. */
    private Letter withoutSecrets(Letter letter) {
        if (!sending && letter.sentAt() == null) {
            return letter;
        }
        String body = letter.body().replaceAll("/(password-resets|invitations|reminder-stops)/[A-Za-z0-9_-]+", "/$1/…");
        return new Letter(
                letter.id(),
                letter.recipient(),
                letter.subject(),
                body,
                letter.createdAt(),
                letter.sentAt(),
                letter.attempts(),
                letter.lastError(),
                letter.calendar(),
                null);
    }

    static Letter letter(ResultSet row, int n) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("sent_at", OffsetDateTime.class)),
                row.getInt("attempts"),
                row.getString("last_error"),
                calendar(row.getString("calendar"), row.getString("calendar_method")),
                row.getString("stop_address"));
    }

    private static @Nullable CalendarPart calendar(@Nullable String text, @Nullable String method) {
        return text == null || method == null ? null : new CalendarPart(CalendarPart.Method.valueOf(method), text);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
