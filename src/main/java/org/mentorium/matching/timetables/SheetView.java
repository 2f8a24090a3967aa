package org.mentorium.matching.timetables;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a timetable is laid out. */
enum SheetView {
    ROUNDS,
    PEOPLE,
    PLACES;

    /** What an address says; rounds for anything else. */
    static SheetView of(@Nullable String by) {
        return Arrays.stream(values())
                .filter(view -> view.key().equals(by))
                .findFirst()
                .orElse(ROUNDS);
    }

    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
