package org.mentorium.programs;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Who may join a program, and how many one mentor and one mentee get.
 *
 * @param hoursMonth what one mentee takes of a mentor's hours a month; null when the program does not say
 */
@Embeddable
record Joining(
        boolean openToApplications,
        int mentorCapacity,
        int menteesPerMentorMin,
        int mentorsPerMentee,
        @Nullable BigDecimal hoursMonth) {

    Joining open(boolean toApplications) {
        return new Joining(toApplications, mentorCapacity, menteesPerMentorMin, mentorsPerMentee, hoursMonth);
    }
}
