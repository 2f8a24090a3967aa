package org.mentorium.people;

/** How somebody can meet. */
public enum MeetingMode {
    IN_PERSON,
    ONLINE,
    EITHER
}
