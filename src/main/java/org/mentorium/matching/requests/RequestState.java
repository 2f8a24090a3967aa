package org.mentorium.matching.requests;

/** What became of a request. */
enum RequestState {
    OPEN,
    ACCEPTED,
    DECLINED,
    /** Nobody answered in time. */
    EXPIRED,
    /** The mentee took it back, or has left. */
    WITHDRAWN,
    /** The mentor has no place any more, or the mentee has found somebody. */
    PLACE_TAKEN
}
