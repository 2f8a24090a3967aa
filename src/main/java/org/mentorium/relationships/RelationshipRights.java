package org.mentorium.relationships;

import org.jspecify.annotations.Nullable;
import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.programs.ProgramScope;

/** Who may do what with a relationship. Whether it still goes on is a matter of state, which the entity guards. */
final class RelationshipRights {

    private RelationshipRights() {}

    /** What members write for each other, the agreement and the goals, is theirs alone. */
    static boolean mayReadTexts(RelationshipScope scope) {
        return scope.member();
    }

    static boolean mayWrite(RelationshipScope scope) {
        return scope.member();
    }

    /** A goal is its owner's, whoever wrote it down. */
    static boolean mayChangeGoal(long ownerId, long viewerId) {
        return ownerId == viewerId;
    }

    /** Members leave when they want to; coordinators close what nobody tends any more. */
    static boolean mayClose(RelationshipScope scope) {
        return scope.member() || scope.coordinator();
    }

    /** Coordinators look for a new match by it; between members nobody has to justify themselves. */
    static boolean mayReadReason(RelationshipScope scope, long viewerId, @Nullable Long closedBy) {
        return scope.coordinator() || closedBy != null && closedBy == viewerId;
    }

    /** Every relationship of a program. */
    static boolean mayListAll(ProgramScope program) {
        return program.coordinator();
    }

    /** NotFound for those to whom the program's people are unknown. */
    static void requireListAll(ProgramScope program) {
        if (!program.coordinator() && !program.participant() && !program.evaluator()) {
            throw new NotFound();
        }
        Forbidden.unless(mayListAll(program));
    }

    /** Their own relationships; evaluators may know the program but see no one in it. */
    static boolean mayListOwn(ProgramScope program) {
        return program.participant();
    }
}
