package org.mentorium.sessions.calendars;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.SecretToken;
import org.mentorium.common.Viewer;
import org.mentorium.web.PublicAddress;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's sessions at a secret address that a calendar reads without signing in. */
@Service
@Transactional
class CalendarFeeds {

    private static final Duration PAST = Duration.ofDays(90);
    private static final int MOST = 1000;

    private final Happenings happenings;
    private final PublicAddress address;
    private final MessageSource words;
    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarFeeds(Happenings happenings, PublicAddress address, MessageSource words, JdbcClient jdbc, Clock clock) {
        this.happenings = happenings;
        this.address = address;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Since when there is an address, and when something last read it. */
    record Feed(Instant createdAt, @Nullable LocalDate readOn) {}

    @Transactional(readOnly = true)
    Optional<Feed> find(Viewer viewer) {
        return jdbc.sql("select created_at, read_on from calendar_feed where person_id = ?")
                .param(viewer.id())
                .query((row, n) -> new Feed(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("read_on", LocalDate.class)))
                .optional();
    }

    /** Makes a new address, which is shown this once; an earlier one is dead. */
    String create(Viewer viewer) {
        String token = SecretToken.create();
        jdbc.sql("""
                insert into calendar_feed (person_id, token_hash, created_at) values (:person, :hash, :now)
                on conflict (person_id) do update
                set token_hash = excluded.token_hash, created_at = excluded.created_at, read_on = null
                """)
                .param("person", viewer.id())
                .param("hash", SecretToken.hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return address.of("/calendar-feeds/" + token + ".ics");
    }

    void remove(Viewer viewer) {
        jdbc.sql("delete from calendar_feed where person_id = ?")
                .param(viewer.id())
                .update();
    }

    /** The calendar in its owner's language. */
    String read(String token) {
        record Owner(long id, String locale) {}
        Owner owner = jdbc.sql("""
                        select p.id, p.locale from calendar_feed f join person p on p.id = f.person_id
                        where f.token_hash = ?
                        """)
                .param(SecretToken.hash(token))
                .query(Owner.class)
                .optional()
                .orElseThrow(NotFound::new);
        Instant now = clock.instant();
        jdbc.sql(
                        "update calendar_feed set read_on = :today where person_id = :person and read_on is distinct from :today")
                .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .param("person", owner.id())
                .update();
        Locale locale = Locale.forLanguageTag(owner.locale());
        List<CalendarEvent> events = happenings.calendar(owner.id(), now.minus(PAST), MOST).stream()
                .map(own -> own.happening()
                        .alone(
                                words.getMessage("calendars.summary", new Object[] {own.others()}, locale),
                                own.member() ? address.of(own.happening().path()) : null))
                .toList();
        return CalendarFile.feed(words.getMessage("calendars.name", null, locale), events, now);
    }
}
