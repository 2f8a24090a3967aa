package org.mentorium.sessions.calendars;

/** How somebody wants to be reminded of sessions by mail. */
enum ReminderChoice {
    /** One letter each, a day before. */
    AT_ONCE,
    /** One letter in the morning with all there is. */
    DAILY,
    OFF
}
