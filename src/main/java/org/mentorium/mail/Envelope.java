package org.mentorium.mail;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * To whom a letter goes, in which language, and what its words are filled with.
 *
 * @param calendar an entry for the reader's calendar
 * @param stopAddress where the reader switches letters of this kind off, without signing in
 */
public record Envelope(
        String recipient,
        Locale locale,
        List<Object> args,
        @Nullable CalendarPart calendar,
        @Nullable String stopAddress) {

    public Envelope(String recipient, Locale locale, Object... args) {
        this(recipient, locale, List.of(args), null, null);
    }

    /** The same with an entry for the reader's calendar. */
    public Envelope with(CalendarPart entry) {
        return new Envelope(recipient, locale, args, entry, stopAddress);
    }

    /** The same for letters that the reader may switch off. */
    public Envelope stoppedAt(String address) {
        return new Envelope(recipient, locale, args, calendar, address);
    }
}
