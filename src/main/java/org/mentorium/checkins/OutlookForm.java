package org.mentorium.checkins;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** How somebody finds the relationship, and how they want to go on. */
record OutlookForm(
        @NotNull @Min(1) @Max(5) Integer rating,
        @NotNull Outlook outlook,
        @Nullable Integer version) {

    /** Nothing may be chosen yet. */
    @SuppressWarnings("NullAway")
    static OutlookForm of(CheckInPage.Answers answers) {
        return new OutlookForm(answers.rating(), answers.outlook(), answers.version());
    }
}
