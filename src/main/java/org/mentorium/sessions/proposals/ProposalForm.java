package org.mentorium.sessions.proposals;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.sessions.Meeting;
import org.mentorium.sessions.MeetingMode;
import org.mentorium.sessions.SessionData;
import org.mentorium.sessions.UsualSession;
import org.mentorium.sessions.VideoRooms;
import org.mentorium.web.Submissions;

/** Up to three times for one session. */
record ProposalForm(
        @NotNull @Nullable LocalDate date,
        @NotNull @Nullable LocalTime time,
        @Nullable LocalDate date2,
        @Nullable LocalTime time2,
        @Nullable LocalDate date3,
        @Nullable LocalTime time3,

        @NotNull @Min(Meeting.SHORTEST) @Max(Meeting.LONGEST) @Nullable
        Integer minutes,

        @NotNull @Nullable MeetingMode meetingMode,
        @Size(max = 60) String modeOther,
        @Nullable Long planActivity,
        @Size(max = 500) String video,
        @Nullable Boolean newRoom,
        @Nullable Boolean despiteOverlap,
        @Nullable String token) {

    ProposalForm {
        newRoom = Boolean.TRUE.equals(newRoom);
        despiteOverlap = Boolean.TRUE.equals(despiteOverlap);
        modeOther = Objects.requireNonNullElse(modeOther, "").strip();
        video = Objects.requireNonNullElse(video, "").strip();
    }

    static ProposalForm blank(LocalDateTime first, UsualSession usual) {
        return new ProposalForm(
                first.toLocalDate(),
                first.toLocalTime(),
                null,
                null,
                null,
                null,
                usual.minutes(),
                usual.mode(),
                usual.modeOther(),
                usual.activity(),
                "",
                false,
                false,
                Submissions.newToken());
    }

    /** One of the times, and what is put behind the names of its fields. */
    record Typed(SessionData data, String fields) {}

    List<Typed> times(VideoRooms rooms) {
        String address = rooms.address(video, Boolean.TRUE.equals(newRoom));
        List<Typed> times = new ArrayList<>();
        add(times, date, time, "", address);
        add(times, date2, time2, "2", address);
        add(times, date3, time3, "3", address);
        return times;
    }

    private void add(
            List<Typed> times, @Nullable LocalDate day, @Nullable LocalTime at, String fields, String address) {
        if (day == null && at == null) {
            return;
        }
        if (day == null || at == null) {
            throw new RuleBroken("proposals.half").at((day == null ? "date" : "time") + fields);
        }
        SessionData data = new SessionData(
                day,
                at,
                Objects.requireNonNull(minutes),
                Objects.requireNonNull(meetingMode),
                modeOther,
                planActivity,
                address,
                List.of(),
                Boolean.TRUE.equals(despiteOverlap));
        times.add(new Typed(data, fields));
    }
}
