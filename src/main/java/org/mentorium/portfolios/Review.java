package org.mentorium.portfolios;

import java.time.Instant;

/**
 * What a coordinator said of evidence.
 *
 * @param missing what is missing; empty when it is accepted
 * @param changed whether its words have changed since
 */
record Review(String reviewer, Instant at, String missing, boolean changed) {

    public boolean accepted() {
        return missing.isEmpty();
    }
}
