package org.mentorium.relationships;

/** What a member is to the others. */
enum MemberRole {
    MENTOR,
    MENTEE
}
