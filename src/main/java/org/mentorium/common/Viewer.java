package org.mentorium.common;

import java.time.ZoneId;
import java.util.Locale;

/** Who is asking: the signed-in person, as read from the database at this request. */
public record Viewer(
        long id, String name, String email, boolean administrator, boolean programFounder, Locale locale, ZoneId zone) {

    /** Administrators, and people whom an administrator named for it. */
    public boolean mayCreatePrograms() {
        return administrator || programFounder;
    }
}
