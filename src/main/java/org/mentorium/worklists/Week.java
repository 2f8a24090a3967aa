package org.mentorium.worklists;

import java.time.LocalDate;

/**
 * A week of a program.
 *
 * @param first its Monday, by the program's calendar
 * @param last its Sunday, or the program's last day if that is earlier
 * @param met relationships with a session in it
 * @param going relationships that were going on in it
 * @param share how much of it lies within the program's time
 */
record Week(LocalDate first, LocalDate last, long sessions, long minutes, long met, long going, double share) {

    public double hours() {
        return minutes / 60.0;
    }

    /** @param plan what is asked of one relationship in a whole week */
    public double asked(double plan) {
        return plan * going * share;
    }
}
