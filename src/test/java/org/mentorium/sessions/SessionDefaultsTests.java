package org.mentorium.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.mentorium.sessions.SessionForm.Entering;

class SessionDefaultsTests {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 20, 15, 7, 44, 0, VIENNA);

    @Test
    void aFirstLogIsAnHourThatHasJustEnded() {
        SessionForm form = SessionDefaults.logged(NOW, UsualSession.like(null, 7L), "token");
        assertThat(form)
                .isEqualTo(new SessionForm(
                        Entering.HELD,
                        LocalDate.of(2026, 11, 20),
                        LocalTime.of(14, 0),
                        60,
                        MeetingMode.IN_PERSON,
                        "",
                        7L,
                        "",
                        false,
                        java.util.List.of(),
                        false,
                        null,
                        "token"));
    }

    @Test
    void theNextLogIsLikeTheLast() {
        SessionForm form = SessionDefaults.logged(NOW, UsualSession.like(last("2026-11-13T15:00", 45), null), "token");
        assertThat(form.minutes()).isEqualTo(45);
        assertThat(form.meetingMode()).isEqualTo(MeetingMode.OTHER);
        assertThat(form.modeOther()).isEqualTo("by phone");
        assertThat(form.time()).isEqualTo(LocalTime.of(14, 15));
    }

    @Test
    void aLogShortlyAfterMidnightIsOfYesterday() {
        SessionForm form = SessionDefaults.logged(NOW.withHour(0), UsualSession.like(null, null), "token");
        assertThat(form.date()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(form.time()).isEqualTo(LocalTime.of(23, 0));
    }

    @Test
    void aPlanIsForTheSameTimeOfTheComingWeek() {
        SessionForm form = SessionDefaults.planned(NOW, UsualSession.like(last("2026-10-02T15:00", 60), null), "token");
        assertThat(form.date()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(form.time()).isEqualTo(LocalTime.of(15, 0));
    }

    @Test
    void aPlanAfterAPlanIsAWeekLater() {
        SessionForm form = SessionDefaults.planned(NOW, UsualSession.like(last("2026-12-04T15:00", 60), null), "token");
        assertThat(form.date()).isEqualTo(LocalDate.of(2026, 12, 11));
    }

    @Test
    void aFirstPlanIsForTomorrow() {
        SessionForm form = SessionDefaults.planned(NOW, UsualSession.like(null, null), "token");
        assertThat(form.sessionState()).isEqualTo(Entering.PLANNED);
        assertThat(form.date()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(form.time()).isEqualTo(LocalTime.of(16, 0));
    }

    private static SessionRow last(String start, int minutes) {
        return new SessionRow(
                1,
                1,
                SessionState.HELD,
                java.time.LocalDateTime.parse(start).atZone(VIENNA).toInstant(),
                VIENNA,
                minutes,
                MeetingMode.OTHER,
                "by phone",
                null,
                null,
                null,
                null,
                0,
                false,
                0,
                "",
                "",
                null,
                null);
    }
}
