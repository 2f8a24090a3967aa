package org.mentorium.sessions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** A session as it is typed; the same form plans one and logs one. */
record SessionForm(
        @Nullable Entering sessionState,
        @NotNull @Nullable LocalDate date,
        @NotNull @Nullable LocalTime time,

        @NotNull @Min(Meeting.SHORTEST) @Max(Meeting.LONGEST) @Nullable
        Integer minutes,

        @NotNull @Nullable MeetingMode meetingMode,
        @Size(max = 60) String modeOther,
        @Nullable Long planActivity,
        @Nullable Integer version,
        @Nullable String token) {

    /** What a new session can be. */
    enum Entering {
        HELD,
        PLANNED
    }

    SessionForm {
        modeOther = Objects.requireNonNullElse(modeOther, "").strip();
    }

    static SessionForm of(SessionRow row, ZoneId zone) {
        ZonedDateTime start = row.startsAt().atZone(zone);
        return new SessionForm(
                null,
                start.toLocalDate(),
                start.toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                row.minutes(),
                row.mode(),
                row.modeOther(),
                row.planActivity(),
                row.version(),
                null);
    }

    /** To be asked for a new session. */
    Entering entering() {
        if (sessionState == null) {
            throw new RuleBroken("sessions.sessionState.missing").at("sessionState");
        }
        return sessionState;
    }

    int versionSeen() {
        return version == null ? -1 : version;
    }

    /** To be asked for when the form has no errors. */
    SessionData data() {
        return new SessionData(
                Objects.requireNonNull(date),
                Objects.requireNonNull(time).truncatedTo(ChronoUnit.MINUTES),
                Objects.requireNonNull(minutes),
                Objects.requireNonNull(meetingMode),
                modeOther,
                planActivity);
    }
}
