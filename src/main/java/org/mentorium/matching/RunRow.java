package org.mentorium.matching;

import java.time.Instant;

/**
 * One run in the list.
 *
 * @param trial whether it tries out other weights or rules
 * @param pairs proposed now, after what was changed by hand
 * @param together those that became relationships
 * @param waiting those that can still be accepted
 */
record RunRow(int number, RunState state, boolean trial, Instant createdAt, int pairs, int together, int waiting) {}
