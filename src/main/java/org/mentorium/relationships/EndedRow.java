package org.mentorium.relationships;

import java.time.Instant;

/**
 * One of the viewer's relationships that have ended.
 *
 * @param others names of the other members, separated by commas
 */
record EndedRow(long id, String others, String program, Instant closedAt) {}
