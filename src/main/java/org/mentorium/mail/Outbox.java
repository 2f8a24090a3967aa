package org.mentorium.mail;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where modules post their letters; a letter exists exactly if the change that caused it does. */
@Service
public class Outbox {

    private final JdbcClient jdbc;
    private final MessageSource words;
    private final Clock clock;

    Outbox(JdbcClient jdbc, MessageSource words, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Stores a letter in the caller's transaction.
     *
     * @param key message keys {@code <key>.subject} and {@code <key>.body} in the reader's language
     * @param args what both are filled with; never confidential text, the address of a page instead
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(String recipient, Locale locale, String key, Object... args) {
        store(recipient, locale, null, key, args);
    }

    /** The same with an entry for the reader's calendar. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(CalendarPart calendar, String recipient, Locale locale, String key, Object... args) {
        store(recipient, locale, calendar, key, args);
    }

    private void store(String recipient, Locale locale, @Nullable CalendarPart calendar, String key, Object... args) {
        jdbc.sql("""
                insert into letter (recipient, subject, body, locale, created_at, next_attempt_at, calendar,
                                    calendar_method)
                values (:recipient, :subject, :body, :locale, :now, :now, :calendar, :method)
                """)
                .param("recipient", recipient)
                .param("subject", oneLine(words.getMessage(key + ".subject", args, locale)))
                .param("body", words.getMessage(key + ".body", args, locale))
                .param("locale", locale.getLanguage())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("calendar", calendar == null ? null : calendar.text(), Types.VARCHAR)
                .param("method", calendar == null ? null : calendar.method().name(), Types.VARCHAR)
                .update();
    }

    private static String oneLine(String subject) {
        return subject.replaceAll("\\s+", " ").strip();
    }
}
