package org.mentorium.sessions;

import java.time.Instant;
import java.time.ZoneId;
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

    boolean overlaps(Instant from, Instant until) {
        return startsAt.isBefore(until) && endsAt().isAfter(from);
    }
}
