package org.mentorium.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.sessions.SessionTimes.Days;

class SessionTimesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void aTimeIsReadOnTheClockOfWhoTypesIt() {
        assertThat(SessionTimes.moment(in("America/Mazatlan"), LocalDateTime.parse("2026-11-22T10:00")))
                .isEqualTo(Instant.parse("2026-11-22T17:00:00Z"));
        assertThat(SessionTimes.moment(in("Europe/Vienna"), LocalDateTime.parse("2026-11-22T10:00")))
                .isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
    }

    @Test
    void aTimeThatTheClocksSkipIsRefusedWithTheNextOne() {
        assertThatThrownBy(() -> SessionTimes.moment(in("Europe/Vienna"), LocalDateTime.parse("2026-03-29T02:30")))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                    assertThat(refusal.messageKey()).isEqualTo("sessions.time.skipped");
                    assertThat(refusal.field()).isEqualTo("time");
                    assertThat(refusal.args()).containsExactly("Vienne", "03:00");
                });
    }

    @Test
    void ofATimeThatComesTwiceTheFirstIsMeant() {
        assertThat(SessionTimes.moment(in("Europe/Vienna"), LocalDateTime.parse("2026-10-25T02:30")))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void theProgramsCalendarCatchesAMistypedYear() {
        Days days = Days.of(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 6, 30), LocalDate.of(2026, 10, 1), TODAY);
        assertThat(days).isEqualTo(new Days(LocalDate.of(2026, 7, 3), LocalDate.of(2028, 6, 30)));
        assertRefused(days, LocalDate.of(2026, 7, 2), "sessions.date.early");
        assertRefused(days, LocalDate.of(2206, 11, 22), "sessions.date.late");
        days.require(in("UTC"), LocalDate.of(2026, 7, 3));
        days.require(in("UTC"), LocalDate.of(2028, 6, 30));
    }

    @Test
    void withoutACalendarThePairingCounts() {
        assertThat(Days.of(null, null, LocalDate.of(2026, 10, 1), TODAY))
                .isEqualTo(new Days(LocalDate.of(2025, 10, 1), LocalDate.of(2027, 11, 22)));
    }

    @Test
    void whoWasPairedLongBeforeTheProgramMayLogFromThen() {
        assertThat(Days.of(LocalDate.of(2026, 9, 1), null, LocalDate.of(2026, 3, 1), TODAY)
                        .earliest())
                .isEqualTo(LocalDate.of(2026, 3, 1));
    }

    private static void assertRefused(Days days, LocalDate date, String key) {
        assertThatThrownBy(() -> days.require(in("UTC"), date)).isInstanceOfSatisfying(RuleBroken.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(refusal.field()).isEqualTo("date");
        });
    }

    private static Viewer in(String zone) {
        return new Viewer(1, "Mia", "mia@cast.example", false, false, Locale.FRENCH, ZoneId.of(zone));
    }
}
