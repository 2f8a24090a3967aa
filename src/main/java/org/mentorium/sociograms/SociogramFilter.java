package org.mentorium.sociograms;

import org.jspecify.annotations.Nullable;

/**
 * What of a network is shown; stands in the address.
 *
 * @param organisation whose people, and those whom they are tied to; null for all
 * @param linked together with the linked program
 */
record SociogramFilter(
        @Nullable Long organisation, @Nullable Boolean linked) {

    boolean both() {
        return Boolean.TRUE.equals(linked);
    }
}
