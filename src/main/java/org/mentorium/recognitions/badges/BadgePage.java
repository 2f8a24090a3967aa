package org.mentorium.recognitions.badges;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What anybody reads at a badge's address.
 *
 * @param valid whether the records hold it now and nobody took it back; without it, nothing else is told
 */
record BadgePage(
        String address,
        boolean valid,
        String person,
        String name,
        String program,
        String issuer,
        String criteria,
        @Nullable LocalDate givenOn) {}
