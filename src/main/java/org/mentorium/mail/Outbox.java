package org.mentorium.mail;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where modules post their letters; a letter exists exactly if the change that caused it does. */
@Service
public class Outbox {

    /** What could not be sent for so long matters to nobody any more. */
    public static final Duration LETTERS_MATTER = Duration.ofDays(30);

    private final NamedParameterJdbcTemplate jdbc;
    private final MessageSource words;
    private final Clock clock;

    Outbox(NamedParameterJdbcTemplate jdbc, MessageSource words, Clock clock) {
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
        store(key, List.of(new Envelope(recipient, locale, args)));
    }

    /** Stores letters that say the same to several readers, all in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(String key, List<Envelope> envelopes) {
        store(key, envelopes);
    }

    private void store(String key, List<Envelope> envelopes) {
        jdbc.batchUpdate(
                """
                insert into letter (recipient, subject, body, locale, created_at, next_attempt_at, calendar,
                                    calendar_method, stop_address)
                values (:recipient, :subject, :body, :locale, :now, :now, :calendar, :method, :stop)
                """, envelopes.stream().map(envelope -> letter(key, envelope)).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource letter(String key, Envelope envelope) {
        Object[] args = envelope.args().toArray();
        CalendarPart calendar = envelope.calendar();
        return new MapSqlParameterSource()
                .addValue("recipient", envelope.recipient())
                .addValue("subject", oneLine(words.getMessage(key + ".subject", args, envelope.locale())))
                .addValue("body", words.getMessage(key + ".body", args, envelope.locale()))
                .addValue("locale", envelope.locale().getLanguage())
                .addValue("now", clock.instant().atOffset(ZoneOffset.UTC))
                .addValue("calendar", calendar == null ? null : calendar.text(), Types.VARCHAR)
                .addValue("method", calendar == null ? null : calendar.method().name(), Types.VARCHAR)
                .addValue("stop", envelope.stopAddress(), Types.VARCHAR);
    }

    private static String oneLine(String subject) {
        return subject.replaceAll("\\s+", " ").strip();
    }
}
