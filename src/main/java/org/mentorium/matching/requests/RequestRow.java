package org.mentorium.matching.requests;

import java.time.Instant;

/**
 * A request in a list.
 *
 * @param mentor the mentor's name
 * @param mentee the mentee's name
 * @param standing how it stands for the reader
 */
record RequestRow(
        long id, String mentor, String mentee, RequestStanding standing, Instant askedAt, Instant expiresAt) {}
