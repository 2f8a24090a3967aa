package org.mentorium.sessions.calendars;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.mail.Envelope;
import org.mentorium.mail.Outbox;
import org.mentorium.sessions.SessionNews;
import org.mentorium.web.Formats;
import org.mentorium.web.PublicAddress;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds of sessions to come and asks what became of past ones, each once, as its reader chose. */
@Service
class Reminders {

    /** From this hour on, by the reader's clock, the day's letter is sent. */
    private static final int MORNING = 6;

    private static final String DUE = """
            select s.id, s.number, s.relationship_id, s.starts_at,
                   case when s.starts_at > :now then 'AHEAD' else 'OVER' end as kind,
                   p.id as person, p.email, p.given_name, p.locale, p.time_zone,
                   coalesce(c.choice, 'DAILY') as choice, c.digest_on,
                   (select string_agg(o.given_name, ', ' order by o.family_name, o.given_name)
                    from relationship_member q join person o on o.id = q.person_id
                    where q.relationship_id = s.relationship_id and q.person_id <> p.id) as others
            from mentoring_session s
            join relationship r on r.id = s.relationship_id and r.state = 'ACTIVE'
            join relationship_member m on m.relationship_id = r.id
            join person p on p.id = m.person_id
            left join reminder_choice c on c.person_id = p.id
            where s.state = 'PLANNED' and coalesce(c.choice, 'DAILY') <> 'OFF'
              and s.starts_at > :now - interval '14 days' and s.starts_at <= :now + interval '36 hours'
              and (s.starts_at > :now or s.starts_at + (s.minutes + 60) * interval '1 minute' <= :now)
              and (coalesce(c.choice, 'DAILY') = 'DAILY' or s.starts_at <= :now + interval '24 hours')
              and not exists (
                  select 1 from session_reminder x where x.session_id = s.id and x.person_id = p.id
                  and x.kind = case when s.starts_at > :now then 'AHEAD' else 'OVER' end)
            order by p.id, s.starts_at
            """;

    private static final String NONE = "none";

    private record Row(long session, String path, Instant startsAt, String kind, Reader reader, String others) {}

    private record Reader(
            long id,
            String email,
            String givenName,
            Locale locale,
            ZoneId zone,
            ReminderChoice choice,
            @Nullable LocalDate digestOn) {}

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final ReminderStops stops;
    private final PublicAddress address;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Outbox outbox, ReminderStops stops, PublicAddress address, Clock clock) {
        this.stops = stops;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.address = address;
        this.clock = clock;
    }

    /** At another time, one is reminded anew. */
    @EventListener
    void on(SessionNews news) {
        if (news.kind() == SessionNews.Kind.MOVED) {
            jdbc.sql("delete from session_reminder where session_id in (:sessions)")
                    .param("sessions", news.sessions())
                    .update();
        }
    }

    @Transactional
    public void send() {
        Instant now = clock.instant();
        Map<Long, List<Row>> due =
                jdbc.sql(DUE).param("now", now.atOffset(ZoneOffset.UTC)).query(Reminders::row).list().stream()
                        .collect(Collectors.groupingBy(
                                row -> row.reader().id(), LinkedHashMap::new, Collectors.toList()));
        if (due.isEmpty()) {
            return;
        }
        Map<Long, String> stopAddresses = stops.addresses(due.keySet());
        due.values().forEach(rows -> {
            Reader reader = rows.get(0).reader();
            String stop = Objects.requireNonNull(stopAddresses.get(reader.id()));
            if (reader.choice() == ReminderChoice.AT_ONCE) {
                rows.forEach(row -> atOnce(row, stop, now));
            } else {
                daily(reader, rows, stop, now);
            }
        });
    }

    private void atOnce(Row row, String stop, Instant now) {
        Reader reader = row.reader();
        Formats formats = new Formats(reader.locale(), reader.zone(), null);
        post(
                reader,
                stop,
                "calendars.mail.reminder." + row.kind(),
                reader.givenName(),
                row.others(),
                formats.moment(row.startsAt()),
                formats.city(reader.zone()),
                address.of(row.path()),
                address.of("/profile/reminders"),
                stop);
        note(row, now);
    }

    private void daily(Reader reader, List<Row> rows, String stop, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, reader.zone());
        boolean sent = reader.digestOn() != null && !reader.digestOn().isBefore(today);
        if (sent || now.atZone(reader.zone()).getHour() < MORNING) {
            return;
        }
        post(
                reader,
                stop,
                "calendars.mail.digest",
                reader.givenName(),
                lines(reader, rows, "AHEAD"),
                lines(reader, rows, "OVER"),
                new Formats(reader.locale(), reader.zone(), null).city(reader.zone()),
                address.of("/profile/reminders"),
                stop);
        rows.forEach(row -> note(row, now));
        jdbc.sql("""
                insert into reminder_choice (person_id, choice, digest_on) values (:person, 'DAILY', :today)
                on conflict (person_id) do update set digest_on = excluded.digest_on
                """).param("person", reader.id()).param("today", today).update();
    }

    private void post(Reader reader, String stop, String key, Object... args) {
        outbox.post(key, List.of(new Envelope(reader.email(), reader.locale(), args).stoppedAt(stop)));
    }

    /** A word by which the letter leaves the paragraph out when there are none. */
    private String lines(Reader reader, List<Row> rows, String kind) {
        Formats formats = new Formats(reader.locale(), reader.zone(), null);
        String lines = rows.stream()
                .filter(row -> row.kind().equals(kind))
                .map(row ->
                        "- " + formats.moment(row.startsAt()) + ", " + row.others() + "\n  " + address.of(row.path()))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? NONE : lines;
    }

    private void note(Row row, Instant now) {
        jdbc.sql("""
                insert into session_reminder (session_id, person_id, kind, sent_at) values (:session, :person, :kind, :now)
                on conflict do nothing
                """)
                .param("session", row.session())
                .param("person", row.reader().id())
                .param("kind", row.kind())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("id"),
                "/relationships/" + row.getLong("relationship_id") + "/sessions/" + row.getInt("number"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                new Reader(
                        row.getLong("person"),
                        row.getString("email"),
                        row.getString("given_name"),
                        Locale.forLanguageTag(row.getString("locale")),
                        ZoneId.of(row.getString("time_zone")),
                        ReminderChoice.valueOf(row.getString("choice")),
                        row.getObject("digest_on", LocalDate.class)),
                row.getString("others"));
    }
}
