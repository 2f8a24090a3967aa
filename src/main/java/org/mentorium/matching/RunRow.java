package org.mentorium.matching;

import java.time.Instant;

/**
 * One run in the list.
 *
 * @param pairs proposed now, after what was changed by hand
 * @param together those that became relationships
 * @param waiting those that can still be accepted
 */
record RunRow(int number, RunState state, Instant createdAt, int pairs, int together, int waiting) {}
