package org.mentorium.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On problems too large to try everything, another solver finds the same optimum to the last unit. */
class OtherSolversIT {

    @ParameterizedTest
    @EnumSource
    void minCostFlowFindsNoMore(Instance.Kind kind) {
        Instance instance = Instance.of(kind, 2000, 600);
        OrTools.Found theirs = OrTools.minCostFlow(instance);
        AssignmentProblem problem = instance.problem();
        Assignment ours = new AssignmentSolver().solve(problem, 1);
        assertThat(ours.certificate().pairs()).isEqualTo((int) theirs.pairs());
        assertThat(ours.certificate().total()).isEqualTo(theirs.total());
        assertThat(CertificateChecker.check(problem, ours).faults()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"STRUCTURED", "UNIFORM", "TIED"})
    void linearAssignmentFindsNoMore(Instance.Kind kind) {
        Instance instance = Instance.square(kind, 1000);
        assertThat(new AssignmentSolver()
                        .solve(instance.problem(), 1)
                        .certificate()
                        .total())
                .isEqualTo(OrTools.linearAssignment(instance).total());
    }
}
