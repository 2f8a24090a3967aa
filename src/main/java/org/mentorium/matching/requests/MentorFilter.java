package org.mentorium.matching.requests;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mentee looks for; what an address says beyond what exists is as if it said nothing.
 *
 * @param q the need, in their words
 * @param language code of a language that the mentor must speak; empty for any
 * @param day on which the mentor must have time; null for any
 * @param part of the day, likewise
 * @param free only mentors who have a place
 */
record MentorFilter(
        String q,
        String language,
        @Nullable DayOfWeek day,
        @Nullable DayPart part,
        boolean free) {

    static final int LONGEST = 300;
    private static final int LONGEST_CODE = 8;

    static MentorFilter of(
            @Nullable String q,
            @Nullable String language,
            @Nullable String day,
            @Nullable String part,
            @Nullable String free) {
        return new MentorFilter(
                clean(q, LONGEST),
                clean(language, LONGEST_CODE),
                named(DayOfWeek.values(), day),
                named(DayPart.values(), part),
                free != null);
    }

    static MentorFilter need(String need) {
        return new MentorFilter(clean(need, LONGEST), "", null, null, false);
    }

    public boolean narrows() {
        return !language.isEmpty() || day != null || part != null || free;
    }

    public String dayName() {
        return day == null ? "" : day.name();
    }

    public String partName() {
        return part == null ? "" : part.name();
    }

    /** The need as single things, where the reader separated them. */
    List<String> needs() {
        return Arrays.stream(q.split("[,;\\n]"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String clean(@Nullable String text, int longest) {
        String stripped = text == null ? "" : text.replace("\u0000", "").strip();
        return stripped.substring(0, Math.min(longest, stripped.length()));
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
