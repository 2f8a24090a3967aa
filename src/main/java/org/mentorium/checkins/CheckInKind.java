package org.mentorium.checkins;

import java.util.Locale;
import java.util.stream.Stream;
import org.mentorium.common.NotFound;

/** When somebody looks back. */
public enum CheckInKind {
    MIDPOINT,
    CLOSING;

    /** Its name in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CheckInKind of(String path) {
        return Stream.of(values())
                .filter(kind -> kind.path().equals(path))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
