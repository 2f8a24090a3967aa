package org.mentorium.relationships;

/** What a member is to the others. */
public enum MemberRole {
    MENTOR,
    MENTEE,
    /** Of two or three like each other: each is mentor and mentee of the others. */
    PEER
}
