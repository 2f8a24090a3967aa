package org.mentorium.matching.board;

import org.jspecify.annotations.Nullable;

/**
 * What changes for one mentee.
 *
 * @param from the mentor that they have now, or null
 * @param to the mentor that they would have, or null
 */
record Move(
        String mentee,
        @Nullable String from,
        double fromPoints,
        @Nullable String to,
        double toPoints) {

    public double change() {
        return toPoints - fromPoints;
    }
}
