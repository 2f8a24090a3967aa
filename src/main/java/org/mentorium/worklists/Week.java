package org.mentorium.worklists;

import java.time.LocalDate;

/**
 * A week of a program.
 *
 * @param first its Monday, by the program's calendar
 * @param met relationships with a session in it
 * @param going relationships that were going on in it
 */
record Week(LocalDate first, long sessions, long minutes, long met, long going) {

    public double hours() {
        return minutes / 60.0;
    }
}
