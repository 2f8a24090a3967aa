package org.mentorium.web;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code #fmt} of the templates: dates, numbers and lists as the reader writes them, in the reader's zone. */
public final class Formats {

    private static final double HALF_PER_CENT = .005;

    private final Locale locale;
    private final ZoneId zone;
    private final @Nullable HttpServletRequest request;

    public Formats(Locale locale, ZoneId zone, @Nullable HttpServletRequest request) {
        this.locale = locale;
        this.zone = zone;
        this.request = request;
    }

    public String lang() {
        return locale.toLanguageTag();
    }

    public String dir() {
        return ULocale.forLocale(locale).isRightToLeft() ? "rtl" : "ltr";
    }

    /** 22 November 2026, or nothing for null. */
    public String date(@Nullable LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale)
                        .format(date);
    }

    public String date(@Nullable Instant instant) {
        return instant == null ? "" : date(instant.atZone(zone).toLocalDate());
    }

    public String time(@Nullable LocalTime time) {
        return time == null ? "" : shortTime(time);
    }

    public String time(@Nullable Instant instant) {
        return instant == null ? "" : shortTime(instant.atZone(zone));
    }

    /** Date and time of day in the reader's zone. */
    public String dateTime(@Nullable Instant instant) {
        return instant == null ? "" : date(instant) + ", " + time(instant);
    }

    /** The same with its day of the week: Tuesday, 30 March 2027, 16:00. */
    public String moment(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                                .withLocale(locale)
                                .format(instant.atZone(zone)) + ", " + time(instant);
    }

    /** The same in a zone of its own. */
    public String moment(@Nullable Instant instant, ZoneId in) {
        return new Formats(locale, in, null).moment(instant);
    }

    /** Date and time of day in a zone of its own, with the zone's city. */
    public String dateTime(@Nullable Instant instant, ZoneId in) {
        return instant == null ? "" : new Formats(locale, in, null).dateTime(instant) + " (" + city(in) + ")";
    }

    /** The value of a {@code <time datetime>} attribute. */
    public String machine(@Nullable Object moment) {
        return moment == null ? "" : moment.toString();
    }

    /** At most two decimals. */
    public String number(@Nullable Number number) {
        if (number == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    /** A length of time: 1 hr, 30 min. */
    public String duration(long minutes) {
        Measure hours = new Measure(minutes / 60, MeasureUnit.HOUR);
        Measure rest = new Measure(minutes % 60, MeasureUnit.MINUTE);
        MeasureFormat format = MeasureFormat.getInstance(locale, MeasureFormat.FormatWidth.SHORT);
        String text = minutes % 60 == 0 && minutes > 0
                ? format.formatMeasures(hours)
                : minutes < 60 ? format.formatMeasures(rest) : format.formatMeasures(hours, rest);
        // A number and its unit stay on one line.
        return text.replaceAll("(?<=\\d) (?=\\p{L})", "\u00a0");
    }

    /** In whole per cent; what is as good as nothing has no sign. */
    public String percent(@Nullable Number share) {
        if (share == null) {
            return "";
        }
        double told = Math.abs(share.doubleValue()) <= HALF_PER_CENT ? 0 : share.doubleValue();
        return NumberFormat.getPercentInstance(locale).format(told);
    }

    public String list(@Nullable Collection<?> items) {
        return items == null ? "" : ListFormatter.getInstance(locale).format(items);
    }

    /** A language's name from its code: German for de. */
    public String language(@Nullable String code) {
        return code == null ? "" : begun(named(code));
    }

    /** Several of them: one sentence, so that only the first begins with a capital where languages have none. */
    public String languages(@Nullable Collection<String> codes) {
        return codes == null ? "" : begun(list(codes.stream().map(this::named).toList()));
    }

    private String named(String code) {
        String name = ULocale.getDisplayLanguage(code, ULocale.forLocale(locale));
        return name.isEmpty() ? code : name;
    }

    private String begun(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    /** A zone's city as the reader calls it: Viena for Europe/Vienna. */
    public String city(@Nullable ZoneId id) {
        if (id == null) {
            return "";
        }
        String city = TimeZoneNames.getInstance(ULocale.forLocale(locale)).getExemplarLocationName(id.getId());
        return city == null ? id.getId().replaceAll(".*/", "").replace('_', ' ') : city;
    }

    /** The address of this page with one parameter replaced, or removed when the value is null. */
    public String address(String name, @Nullable Object value) {
        if (request == null) {
            return "";
        }
        Object path = request.getAttribute("jakarta.servlet.forward.request_uri");
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath(
                        path == null ? request.getRequestURI() : path.toString())
                .query(request.getQueryString());
        if (!name.equals("page")) {
            builder.replaceQueryParam("page");
        }
        builder.replaceQueryParam(name);
        if (value != null) {
            builder.queryParam(name, org.springframework.web.util.UriUtils.encode(value.toString(), "UTF-8"));
        }
        return builder.build(true).toUriString();
    }

    private String shortTime(TemporalAccessor time) {
        // Newer releases of Java put a narrow space before AM, older ones a plain one; pages are the same on both.
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(time)
                .replace('\u202f', ' ');
    }
}
