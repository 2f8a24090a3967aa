package org.mentorium.safeguarding;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of somebody.
 *
 * @param guardian who consented for a minor
 * @param screenedOn when a mentor was screened for work with minors
 * @param trainedOn when a mentor was trained for it
 */
record SafeguardingForm(
        boolean minor,
        @Nullable @Size(max = 200) String guardian,
        @Nullable @PastOrPresent LocalDate consentOn,
        @Nullable @PastOrPresent LocalDate screenedOn,
        @Nullable @PastOrPresent LocalDate trainedOn,
        int version) {

    String guardianName() {
        return guardian == null ? "" : guardian.strip();
    }
}
