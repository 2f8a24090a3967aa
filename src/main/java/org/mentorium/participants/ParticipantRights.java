package org.mentorium.participants;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.RuleBroken;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramState;

/** Who may do what with those who take part. */
final class ParticipantRights {

    private ParticipantRights() {}

    /** Lets people in and out: coordinators, until the program is closed. */
    static boolean mayDecide(ProgramScope scope) {
        return scope.coordinator() && scope.state() != ProgramState.CLOSED;
    }

    static void requireDecider(ProgramScope scope) {
        Forbidden.unless(scope.coordinator());
        if (scope.state() == ProgramState.CLOSED) {
            throw new RuleBroken("participants.rule.programClosed");
        }
    }

    /** Peers take part as peers, others as mentor or mentee. */
    static void requireRole(ProgramScope scope, @Nullable ParticipantRole role) {
        if ((role == ParticipantRole.PEER) != scope.peers()) {
            throw new RuleBroken("participants.rule.role").at("role");
        }
    }
}
