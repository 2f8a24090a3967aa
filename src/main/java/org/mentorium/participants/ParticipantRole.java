package org.mentorium.participants;

/** As what somebody takes part in a program; one person may be both. */
public enum ParticipantRole {
    MENTOR,
    MENTEE,
    /** In a program of peers, where each is mentor and mentee of the other. */
    PEER
}
