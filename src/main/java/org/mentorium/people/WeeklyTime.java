package org.mentorium.people;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of the week at which somebody can meet, in their own zone, written as {@code thu 10-12}: whole hours of the
 * 24-hour clock, the end later than the start.
 */
public record WeeklyTime(DayOfWeek day, int from, int until) {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final Pattern WRITTEN = Pattern.compile("([a-z]{3}) +([0-9]{1,2}) *[-–] *([0-9]{1,2})");

    /** Reads one time, or nothing when it is not written so. */
    public static Optional<WeeklyTime> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches() || !DAYS.contains(matcher.group(1))) {
            return Optional.empty();
        }
        int from = Integer.parseInt(matcher.group(2));
        int until = Integer.parseInt(matcher.group(3));
        return from < until && until <= 24
                ? Optional.of(new WeeklyTime(DayOfWeek.of(DAYS.indexOf(matcher.group(1)) + 1), from, until))
                : Optional.empty();
    }

    /** The one way it is stored. */
    @Override
    public String toString() {
        return "%s %02d-%02d".formatted(DAYS.get(day.getValue() - 1), from, until);
    }
}
