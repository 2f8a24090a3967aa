package org.mentorium.participants;

import org.jspecify.annotations.Nullable;

/**
 * One line of the participants' list.
 *
 * @param capacity mentees that a mentor takes in this program; null for mentees
 * @param signIn whether the person has chosen a password
 */
public record ParticipantRow(
        long id,
        String name,
        String email,
        ParticipantRole role,
        ParticipantState state,
        @Nullable String organisation,
        @Nullable Integer capacity,
        boolean signIn) {}
