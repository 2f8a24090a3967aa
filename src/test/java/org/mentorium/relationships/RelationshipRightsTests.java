package org.mentorium.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentorium.programs.DecidedBy;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramState;

class RelationshipRightsTests {

    @ParameterizedTest(name = "member {0}, coordinator {1}: reads texts {2}, writes {3}, closes {4}")
    @CsvSource({
        "true,  false, true,  true,  true",
        "true,  true,  true,  true,  true",
        "false, true,  false, false, true",
        "false, false, false, false, false",
    })
    void textsBelongToMembersAndCoordinatorsMayOnlyClose(
            boolean member, boolean coordinator, boolean reads, boolean writes, boolean closes) {
        RelationshipScope scope = scope(member, coordinator);
        assertThat(RelationshipRights.mayReadTexts(scope)).isEqualTo(reads);
        assertThat(RelationshipRights.mayWrite(scope)).isEqualTo(writes);
        assertThat(RelationshipRights.mayClose(scope)).isEqualTo(closes);
    }

    @Test
    void reasonOfAClosureIsForCoordinatorsAndWhoeverGaveIt() {
        assertThat(RelationshipRights.mayReadReason(scope(true, false), 7, 7L)).isTrue();
        assertThat(RelationshipRights.mayReadReason(scope(true, false), 8, 7L)).isFalse();
        assertThat(RelationshipRights.mayReadReason(scope(true, false), 8, null))
                .isFalse();
        assertThat(RelationshipRights.mayReadReason(scope(false, true), 8, 7L)).isTrue();
    }

    @ParameterizedTest(name = "coordinator {0}, evaluator {1}, administrator {2}, participant {3}: all {4}, own {5}")
    @CsvSource({
        "true,  false, false, false, true,  false",
        "false, true,  false, false, false, false",
        "false, false, true,  false, false, false",
        "false, false, false, true,  false, true",
        "true,  false, false, true,  true,  true",
    })
    void coordinatorsListAllAndParticipantsTheirOwn(
            boolean coordinator,
            boolean evaluator,
            boolean administrator,
            boolean participant,
            boolean all,
            boolean own) {
        var program = new ProgramScope(
                1,
                "p",
                "P",
                ProgramState.RUNNING,
                ZoneOffset.UTC,
                false,
                coordinator,
                evaluator,
                administrator,
                participant,
                false,
                MentoringType.ONE_TO_ONE,
                DecidedBy.COORDINATOR);
        assertThat(RelationshipRights.mayListAll(program)).isEqualTo(all);
        assertThat(RelationshipRights.mayListOwn(program)).isEqualTo(own);
    }

    private static RelationshipScope scope(boolean member, boolean coordinator) {
        return new RelationshipScope(1, 1, "p", "P", ZoneOffset.UTC, true, List.of(), member, coordinator, true);
    }
}
