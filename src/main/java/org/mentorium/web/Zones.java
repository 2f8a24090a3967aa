package org.mentorium.web;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The time zones that one can choose from, each by a city and its country in the reader's language. */
public final class Zones {

    private static final Map<Locale, List<Option>> OPTIONS = new ConcurrentHashMap<>();
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private Zones() {}

    /** Every zone where people live, sorted by city, and the chosen one even if it has another name today. */
    public static List<Option> options(Locale locale, @Nullable String chosen) {
        List<Option> all = OPTIONS.computeIfAbsent(Locales.closest(locale), Zones::read);
        if (chosen == null
                || !valid(chosen)
                || all.stream().anyMatch(option -> option.value().equals(chosen))) {
            return all;
        }
        return Stream.concat(Stream.of(new Option(chosen, chosen)), all.stream())
                .toList();
    }

    /** Whether there is such a zone. */
    public static boolean valid(@Nullable String id) {
        return id != null && KNOWN.contains(id);
    }

    private static List<Option> read(Locale locale) {
        ULocale reader = ULocale.forLocale(locale);
        TimeZoneNames names = TimeZoneNames.getInstance(reader);
        Comparator<Object> order = Collator.getInstance(reader)::compare;
        return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                .map(id -> option(id, names, reader))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Option::label, order))
                .toList();
    }

    private static Optional<Option> option(String id, TimeZoneNames names, ULocale reader) {
        String iana = Objects.requireNonNullElse(TimeZone.getIanaID(id), id);
        String city = names.getExemplarLocationName(id);
        if (city == null || !KNOWN.contains(iana)) {
            return Optional.empty();
        }
        String country = ULocale.getDisplayCountry("und-" + TimeZone.getRegion(id), reader);
        return Optional.of(new Option(iana, country.isEmpty() || country.equals(city) ? city : city + ", " + country));
    }
}
