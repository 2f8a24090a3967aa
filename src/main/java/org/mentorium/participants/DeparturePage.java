package org.mentorium.participants;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.ProgramState;

/**
 * What somebody reads before they end their own part in a program.
 *
 * @param other as what else they take part in it or applied to; null without
 * @param active their relationships that go on, which are closed first
 */
record DeparturePage(
        long id,
        long programId,
        String programSlug,
        String programName,
        ProgramState programState,
        ParticipantRole role,
        ParticipantState state,
        @Nullable ParticipantRole other,
        List<ParticipantTies.Tie> active) {

    public String path() {
        return "/programs/" + programSlug + "/participants/" + id + "/departure";
    }

    public boolean applied() {
        return state == ParticipantState.APPLIED;
    }

    public boolean closed() {
        return programState == ProgramState.CLOSED;
    }

    /** Whether there is a part to end at all. */
    public boolean there() {
        return applied() || state == ParticipantState.ADMITTED;
    }

    public boolean mayLeave() {
        return there() && !closed() && active.isEmpty();
    }
}
