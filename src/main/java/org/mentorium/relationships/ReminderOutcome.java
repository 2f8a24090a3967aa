package org.mentorium.relationships;

/** What became of a reminder: it was sent, another went out a short while ago, or there is nobody to remind any more. */
public enum ReminderOutcome {
    SENT,
    RECENT,
    CLOSED
}
