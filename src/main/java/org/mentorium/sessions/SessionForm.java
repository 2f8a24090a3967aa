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
import java.util.List;
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
        @Size(max = VideoRooms.LONGEST) String video,
        @Nullable Boolean newRoom,
        @Nullable List<Long> goals,
        @Nullable Boolean despiteOverlap,
        @Nullable Integer version,
        @Nullable String token) {

    /** What a new session can be. */
    enum Entering {
        HELD,
        PLANNED
    }

    SessionForm {
        newRoom = Boolean.TRUE.equals(newRoom);
        despiteOverlap = Boolean.TRUE.equals(despiteOverlap);
        modeOther = Objects.requireNonNullElse(modeOther, "").strip();
        video = Objects.requireNonNullElse(video, "").strip();
        goals = goals == null
                ? List.of()
                : goals.stream().filter(Objects::nonNull).distinct().toList();
    }

    static SessionForm of(SessionRow row, List<Long> goals, ZoneId zone) {
        ZonedDateTime start = row.startsAt().atZone(zone);
        return new SessionForm(
                null,
                start.toLocalDate(),
                start.toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                row.minutes(),
                row.mode(),
                row.modeOther(),
                row.planActivity(),
                row.video(),
                false,
                goals,
                false,
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
    SessionData data(VideoRooms rooms) {
        return new SessionData(
                Objects.requireNonNull(date),
                Objects.requireNonNull(time).truncatedTo(ChronoUnit.MINUTES),
                Objects.requireNonNull(minutes),
                Objects.requireNonNull(meetingMode),
                modeOther,
                planActivity,
                rooms.address(video, Boolean.TRUE.equals(newRoom)),
                Objects.requireNonNullElse(goals, List.of()),
                Boolean.TRUE.equals(despiteOverlap));
    }
}
