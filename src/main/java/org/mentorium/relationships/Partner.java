package org.mentorium.relationships;

/** A participant who is to be bound to others, and as what. */
public record Partner(long participantId, MemberRole role) {

    public static Partner mentor(long participantId) {
        return new Partner(participantId, MemberRole.MENTOR);
    }

    public static Partner mentee(long participantId) {
        return new Partner(participantId, MemberRole.MENTEE);
    }
}
