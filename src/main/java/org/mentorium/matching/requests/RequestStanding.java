package org.mentorium.matching.requests;

import java.time.Instant;

/** How a request stands; who ended it, and why, is told to nobody but the two. */
enum RequestStanding {
    OPEN,
    TOGETHER,
    DECLINED,
    EXPIRED,
    WITHDRAWN,
    PLACE_TAKEN,
    /** What coordinators read of all that came to nothing but by time. */
    OVER;

    static RequestStanding forTheTwo(RequestState state, Instant expiresAt, Instant now) {
        return switch (state) {
            case OPEN -> now.isBefore(expiresAt) ? OPEN : EXPIRED;
            case ACCEPTED -> TOGETHER;
            case DECLINED -> DECLINED;
            case EXPIRED -> EXPIRED;
            case WITHDRAWN -> WITHDRAWN;
            case PLACE_TAKEN -> PLACE_TAKEN;
        };
    }

    static RequestStanding forCoordinators(RequestState state, Instant expiresAt, Instant now) {
        RequestStanding standing = forTheTwo(state, expiresAt, now);
        return standing == OPEN || standing == TOGETHER || standing == EXPIRED ? standing : OVER;
    }
}
