package org.mentorium.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mentorium.questionnaires.RoundState.CLOSED;
import static org.mentorium.questionnaires.RoundState.GRACE;
import static org.mentorium.questionnaires.RoundState.OPEN;
import static org.mentorium.questionnaires.RoundState.PLANNED;
import static org.mentorium.questionnaires.RoundState.UNPUBLISHED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mentorium.programs.ProgramState;

class RoundWindowTests {
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 10);
    private static final ZoneId TEPIC = ZoneId.of("America/Mazatlan");
    private static final Instant EARLIER = Instant.parse("2027-03-01T12:00:00Z");

    @Test
    void waitsToBeOpenedWhenNoDateIsSet() {
        assertThat(state(window(null, null, null, null))).isEqualTo(PLANNED);
    }

    @Test
    void opensByHandAndClosesByHand() {
        assertThat(state(window(null, null, EARLIER, null))).isEqualTo(OPEN);
        assertThat(state(window(null, null, EARLIER, EARLIER))).isEqualTo(CLOSED);
    }

    @Test
    void opensOnItsFirstDayAndIsOpenOnItsLast() {
        assertThat(state(window(TODAY.plusDays(1), null, null, null))).isEqualTo(PLANNED);
        assertThat(state(window(TODAY, TODAY, null, null))).isEqualTo(OPEN);
        assertThat(state(window(TODAY.minusDays(9), TODAY.minusDays(1), null, null)))
                .isEqualTo(GRACE);
        assertThat(state(window(TODAY.minusDays(9), TODAY.minusDays(2), null, null)))
                .isEqualTo(CLOSED);
    }

    @Test
    void daysAreThoseOfTheProgramsZone() {
        RoundWindow window = window(TODAY, TODAY, null, null);

        assertThat(window.at(Instant.parse("2027-03-10T06:59:00Z"))).isEqualTo(PLANNED);
        assertThat(window.at(Instant.parse("2027-03-10T07:00:00Z"))).isEqualTo(OPEN);
        assertThat(window.at(Instant.parse("2027-03-11T06:59:00Z"))).isEqualTo(OPEN);
        assertThat(window.at(Instant.parse("2027-03-11T07:00:00Z"))).isEqualTo(GRACE);
        assertThat(window.at(Instant.parse("2027-03-12T07:00:00Z"))).isEqualTo(CLOSED);
    }

    @Test
    void nothingOpensBeforeItIsPublished() {
        assertThat(state(new RoundWindow(false, ProgramState.RUNNING, TEPIC, null, TODAY, null, EARLIER, null)))
                .isEqualTo(UNPUBLISHED);
    }

    @Test
    void nothingIsOpenInADraftProgramOrAClosedOne() {
        assertThat(state(new RoundWindow(true, ProgramState.DRAFT, TEPIC, null, TODAY, null, EARLIER, null)))
                .isEqualTo(PLANNED);
        assertThat(state(new RoundWindow(true, ProgramState.CLOSED, TEPIC, null, TODAY, null, EARLIER, null)))
                .isEqualTo(CLOSED);
    }

    private static RoundState state(RoundWindow window) {
        return window.at(TODAY.atTime(12, 0).atZone(TEPIC).toInstant());
    }

    private static RoundWindow window(
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt) {
        return new RoundWindow(true, ProgramState.RUNNING, TEPIC, null, opensOn, closesOn, openedAt, closedAt);
    }
}
