package org.mentorium.mail;

/**
 * A calendar's message that a letter carries: programs for mail and calendars enter, move or remove an event by it.
 *
 * @param text the message as RFC 5545 writes it
 */
public record CalendarPart(Method method, String text) {

    /** What it asks the reader's calendar to do. */
    public enum Method {
        REQUEST,
        CANCEL
    }
}
