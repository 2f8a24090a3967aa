package org.mentorium.sessions;

import java.time.Instant;
import java.time.ZoneId;

/** A member and the zone of their clock. */
public record MemberZone(long personId, String name, ZoneId zone) {

    public boolean differs(ZoneId here, Instant at) {
        return !zone.getRules().getOffset(at).equals(here.getRules().getOffset(at));
    }
}
