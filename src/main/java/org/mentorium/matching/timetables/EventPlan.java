package org.mentorium.matching.timetables;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/**
 * When an event begins and how its rounds follow each other.
 *
 * @param changeMinutes between two rounds
 * @param breakAfter the round after which there is a longer break; null for none
 * @param seats meetings at once at one table or room; null for as many as mentors sit there
 */
@Embeddable
record EventPlan(
        Instant startsAt,
        int rounds,
        int roundMinutes,
        int changeMinutes,
        @Nullable Integer breakAfter,
        int breakMinutes,
        @Nullable Integer seats) {

    /** A round by the clock of the event's zone; rounds count from 1. */
    record Time(int round, Instant startsAt, LocalTime from, LocalTime until) {}

    EventPlan checked() {
        if (breakAfter != null && breakAfter >= rounds) {
            throw new RuleBroken("timetables.refused.breakAfter", rounds - 1).at("breakAfter");
        }
        if (breakAfter != null && breakMinutes == 0) {
            throw new RuleBroken("timetables.refused.breakMinutes").at("breakMinutes");
        }
        return this;
    }

    List<Time> times(ZoneId zone) {
        List<Time> times = new ArrayList<>();
        Instant at = startsAt;
        for (int round = 1; round <= rounds; round++) {
            Instant end = at.plusSeconds(60L * roundMinutes);
            times.add(new Time(
                    round, at, at.atZone(zone).toLocalTime(), end.atZone(zone).toLocalTime()));
            boolean pause = breakAfter != null && breakAfter == round;
            at = end.plusSeconds(60L * (pause ? Math.max(breakMinutes, changeMinutes) : changeMinutes));
        }
        return times;
    }
}
