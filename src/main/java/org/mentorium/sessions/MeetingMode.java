package org.mentorium.sessions;

/** How the members met; for OTHER they say it in a word of their own. */
public enum MeetingMode {
    IN_PERSON,
    ONLINE,
    HYBRID,
    OTHER
}
