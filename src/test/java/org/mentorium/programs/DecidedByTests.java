package org.mentorium.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.programs.DecidedBy.BOTH;
import static org.mentorium.programs.DecidedBy.COORDINATOR;
import static org.mentorium.programs.DecidedBy.PARTICIPANTS;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecidedByTests {

    @ParameterizedTest
    @EnumSource(MentoringType.class)
    void menteesAskWhereTheyHaveASayAndWishWhereSomebodyListens(MentoringType type) {
        boolean chooses = !type.peers();
        boolean event = type == MentoringType.FAST_TRACK;
        assertThat(Arrays.stream(DecidedBy.values()).filter(by -> by.asking(type)))
                .containsExactlyElementsOf(chooses && !event ? List.of(PARTICIPANTS, BOTH) : List.of());
        assertThat(COORDINATOR.wishing(type)).isEqualTo(event);
        assertThat(PARTICIPANTS.wishing(type)).isEqualTo(event);
        assertThat(BOTH.wishing(type)).isEqualTo(chooses);
    }
}
