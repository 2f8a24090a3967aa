package org.mentorium.sessions.series;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.sessions.Meeting;
import org.mentorium.sessions.MeetingMode;
import org.mentorium.sessions.SessionData;
import org.mentorium.sessions.UsualSession;
import org.mentorium.sessions.VideoRooms;
import org.mentorium.web.Submissions;

/** A series as it is typed: its first day and time, how often, how many times. */
record SeriesForm(
        @NotNull @Nullable LocalDate date,
        @NotNull @Nullable LocalTime time,

        @NotNull @Min(1) @Max(Repetition.MOST_WEEKS) @Nullable
        Integer weeks,

        @NotNull @Min(2) @Max(Repetition.MOST_TIMES) @Nullable
        Integer times,

        @NotNull @Min(Meeting.SHORTEST) @Max(Meeting.LONGEST) @Nullable
        Integer minutes,

        @NotNull @Nullable MeetingMode meetingMode,
        @Size(max = 60) String modeOther,
        @Nullable Long planActivity,
        @Size(max = 500) String video,
        @Nullable Boolean newRoom,
        @Nullable Boolean despiteOverlap,
        @Nullable String token) {

    private static final int WEEKLY = 1;
    private static final int TEN = 10;

    SeriesForm {
        newRoom = Boolean.TRUE.equals(newRoom);
        despiteOverlap = Boolean.TRUE.equals(despiteOverlap);
        modeOther = Objects.requireNonNullElse(modeOther, "").strip();
        video = Objects.requireNonNullElse(video, "").strip();
    }

    static SeriesForm blank(LocalDate date, LocalTime time, UsualSession usual) {
        return new SeriesForm(
                date,
                time,
                WEEKLY,
                TEN,
                usual.minutes(),
                usual.mode(),
                usual.modeOther(),
                usual.activity(),
                "",
                false,
                false,
                Submissions.newToken());
    }

    Repetition repetition() {
        return new Repetition(Objects.requireNonNull(weeks), Objects.requireNonNull(times));
    }

    /** The first of the sessions. */
    SessionData first(VideoRooms rooms) {
        return new SessionData(
                Objects.requireNonNull(date),
                Objects.requireNonNull(time),
                Objects.requireNonNull(minutes),
                Objects.requireNonNull(meetingMode),
                modeOther,
                planActivity,
                rooms.address(video, Boolean.TRUE.equals(newRoom)),
                List.of(),
                Boolean.TRUE.equals(despiteOverlap));
    }
}
