package org.mentorium.sessions.series;

import java.time.Instant;
import org.mentorium.sessions.SessionState;

/**
 * One session of a series.
 *
 * @param moved it is at another time than the series meant
 */
public record SeriesRow(int number, SessionState state, Instant startsAt, boolean moved) {}
