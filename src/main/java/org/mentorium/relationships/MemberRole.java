package org.mentorium.relationships;

/** What a member is to the others. */
public enum MemberRole {
    MENTOR,
    MENTEE
}
