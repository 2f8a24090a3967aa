package org.mentorium.sessions.calendars;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mentorium.mail.CalendarPart;
import org.mentorium.mail.Envelope;
import org.mentorium.mail.Outbox;
import org.mentorium.sessions.SessionNews;
import org.mentorium.sessions.SessionNews.Kind;
import org.mentorium.sessions.calendars.Happenings.Reader;
import org.mentorium.web.Formats;
import org.mentorium.web.PublicAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Invites to sessions, moves them and calls them off, in words and for the calendar. A letter holds given names, times
 * and an address: no reason, no link to a video room, nothing that somebody wrote.
 */
@Component
class SessionLetters {

    private final Happenings happenings;
    private final Outbox outbox;
    private final PublicAddress address;
    private final MessageSource words;
    private final Clock clock;
    private final String from;

    SessionLetters(
            Happenings happenings,
            Outbox outbox,
            PublicAddress address,
            MessageSource words,
            Clock clock,
            @Value("${mentorium.mail.from:mentorium@localhost}") String from) {
        this.happenings = happenings;
        this.outbox = outbox;
        this.address = address;
        this.words = words;
        this.clock = clock;
        this.from = from;
    }

    @EventListener
    void on(SessionNews news) {
        List<Happening> sessions = happenings.of(news.sessions());
        List<Long> others = new ArrayList<>(sessions.stream()
                .map(Happening::substitute)
                .filter(Objects::nonNull)
                .toList());
        if (news.formerSubstitute() != null) {
            others.add(news.formerSubstitute());
        }
        List<Reader> readers = happenings.readers(sessions.get(0).relationship(), others);
        for (Reader reader : readers) {
            if (reader.member()) {
                post(reader, news.kind(), sessions, substitute(sessions.get(0), readers));
            } else {
                tellSubstitute(reader, news, sessions);
            }
        }
    }

    /** The given name of whoever steps in, or nothing. */
    private static String substitute(Happening session, List<Reader> readers) {
        return readers.stream()
                .filter(reader -> Objects.equals(session.substitute(), reader.id()))
                .map(Reader::givenName)
                .findFirst()
                .orElse("");
    }

    private void tellSubstitute(Reader reader, SessionNews news, List<Happening> sessions) {
        boolean former = Objects.equals(news.formerSubstitute(), reader.id());
        Kind kind =
                switch (news.kind()) {
                    case SUBSTITUTED -> former ? Kind.CANCELLED : Kind.PLANNED;
                    case ENDED -> Kind.CANCELLED;
                    default -> news.kind();
                };
        for (Happening session : sessions) {
            if (former || Objects.equals(session.substitute(), reader.id())) {
                post(reader, kind, List.of(session), "");
            }
        }
    }

    private void post(Reader reader, Kind kind, List<Happening> sessions, String substitute) {
        Locale locale = Locale.forLanguageTag(reader.locale());
        ZoneId zone = ZoneId.of(reader.timeZone());
        Formats formats = new Formats(locale, zone, null);
        String times = sessions.stream()
                .map(session ->
                        "- " + formats.moment(session.startsAt()) + " (" + formats.duration(session.minutes()) + ")")
                .collect(Collectors.joining("\n"));
        String key = "calendars.mail." + (reader.member() ? "" : "substitute.") + kind;
        var envelope = new Envelope(
                reader.email(),
                locale,
                reader.givenName(),
                reader.others(),
                times,
                formats.city(zone),
                sessions.size(),
                reader.member() ? address.of(sessions.get(0).path()) : "",
                address.of("/profile/reminders"),
                words.getMessage("sessions.meetingMode." + sessions.get(0).mode(), null, locale),
                substitute.isEmpty() ? "no" : "yes",
                substitute);
        outbox.post(key, List.of(envelope.with(calendar(reader, locale, kind, sessions))));
    }

    private CalendarPart calendar(Reader reader, Locale locale, Kind kind, List<Happening> sessions) {
        CalendarPart.Method method =
                kind == Kind.CANCELLED || kind == Kind.ENDED ? CalendarPart.Method.CANCEL : CalendarPart.Method.REQUEST;
        String summary = words.getMessage("calendars.summary", new Object[] {reader.others()}, locale);
        return new CalendarPart(
                method,
                CalendarFile.message(
                        method, events(reader, kind, sessions, summary), from, reader.email(), clock.instant()));
    }

    /** A new series is one event that repeats; what is moved or called off of it is named one by one. */
    private List<CalendarEvent> events(Reader reader, Kind kind, List<Happening> sessions, String summary) {
        Happening first = sessions.get(0);
        if (!reader.member()) {
            CalendarEvent alone = first.alone(summary, null);
            return List.of(kind == Kind.CANCELLED ? alone.calledOff() : alone);
        }
        if (kind == Kind.PLANNED && first.series() != null) {
            return List.of(Happening.whole(first.series(), summary, address.of(first.path())));
        }
        return sessions.stream()
                .map(session -> session.invited(summary, address.of(session.path())))
                .toList();
    }
}
