package org.mentorium.matching;

import java.time.Instant;

/**
 * A run that is no draft yet, as its coordinator sees it.
 *
 * @param percent of the whole, as far as can be told
 */
record Making(int number, RunState state, Instant createdAt, RunStage stage, int percent) {

    public boolean going() {
        return state == RunState.MAKING;
    }
}
