package org.mentorium.sessions;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** When, how long and how: a moment with the zone in whose time it was agreed. */
record Meeting(
        Instant startsAt,
        ZoneId zone,
        int minutes,
        MeetingMode mode,
        String modeOther,
        @Nullable Long planActivity) {

    static final int SHORTEST = 5;
    static final int LONGEST = 720;

    Meeting {
        if (minutes < SHORTEST || minutes > LONGEST) {
            throw new RuleBroken("sessions.minutes.range", SHORTEST, LONGEST).at("minutes");
        }
        modeOther = mode == MeetingMode.OTHER ? modeOther.strip() : "";
        if (mode == MeetingMode.OTHER && modeOther.isEmpty()) {
            throw new RuleBroken("sessions.modeOther.missing").at("modeOther");
        }
    }
}
