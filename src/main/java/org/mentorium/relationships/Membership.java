package org.mentorium.relationships;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** One participant's place in a relationship. */
@Embeddable
record Membership(
        long participantId,
        long personId,
        @Enumerated(EnumType.STRING) MemberRole role) {}
