package org.mentorium.participants;

/** As what the reader takes part in a program, or asked to. */
public record OwnPart(long id, ParticipantRole role, ParticipantState state) {

    public boolean applied() {
        return state == ParticipantState.APPLIED;
    }
}
