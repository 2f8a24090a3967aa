package org.mentorium.participants;

/** As what somebody takes part in a program; one person may be both. */
public enum ParticipantRole {
    MENTOR,
    MENTEE
}
