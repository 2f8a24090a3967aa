package org.mentorium.common;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who is asking: the signed-in person, as read from the database at this request. */
public record Viewer(
        long id,
        String name,
        String email,
        boolean administrator,
        boolean programFounder,
        Locale locale,
        ZoneId zone,
        @Nullable Brand brand) {

    public Viewer(
            long id,
            String name,
            String email,
            boolean administrator,
            boolean programFounder,
            Locale locale,
            ZoneId zone) {
        this(id, name, email, administrator, programFounder, locale, zone, null);
    }

    /** The look of the viewer's organisation, when it has one of its own; the version changes with it. */
    public record Brand(long organisation, int version, boolean logo) {}

    /** Administrators, and people whom an administrator named for it. */
    public boolean mayCreatePrograms() {
        return administrator || programFounder;
    }
}
