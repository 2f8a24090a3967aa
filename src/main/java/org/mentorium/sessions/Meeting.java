package org.mentorium.sessions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/**
 * When, how long and how: a moment with the zone in whose time it was agreed.
 *
 * @param video the address of a video meeting, or nothing
 */
public record Meeting(
        Instant startsAt,
        ZoneId zone,
        int minutes,
        MeetingMode mode,
        String modeOther,
        @Nullable Long planActivity,
        String video) {

    public static final int SHORTEST = 5;
    public static final int LONGEST = 720;

    public Meeting {
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new RuleBroken("sessions.minutes.range", SHORTEST, LONGEST).at("minutes");
        }
        modeOther = mode == MeetingMode.OTHER ? modeOther.strip() : "";
        if (mode == MeetingMode.OTHER && modeOther.isEmpty()) {
            throw new RuleBroken("sessions.modeOther.missing").at("modeOther");
        }
        video = VideoRooms.checked(video);
    }

    public Instant endsAt() {
        return startsAt.plusSeconds(60L * minutes);
    }

    /** The same at another moment. */
    public Meeting at(Instant moment) {
        return new Meeting(moment, zone, minutes, mode, modeOther, planActivity, video);
    }

    /** What those who expect the meeting have to learn when it was another before. */
    Optional<SessionNews.Kind> newsAfter(Meeting before) {
        if (!startsAt.equals(before.startsAt) || minutes != before.minutes) {
            return Optional.of(SessionNews.Kind.MOVED);
        }
        boolean same = mode == before.mode && modeOther.equals(before.modeOther) && video.equals(before.video);
        return same ? Optional.empty() : Optional.of(SessionNews.Kind.CHANGED);
    }

    boolean overlaps(Instant from, Instant until) {
        return startsAt.isBefore(until) && endsAt().isAfter(from);
    }
}
