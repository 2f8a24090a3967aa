package org.mentorium.programs;

import jakarta.persistence.Embeddable;

/** Who may join a program, and how many one mentor and one mentee get. */
@Embeddable
record Joining(boolean openToApplications, int mentorCapacity, int menteesPerMentorMin, int mentorsPerMentee) {

    Joining open(boolean toApplications) {
        return new Joining(toApplications, mentorCapacity, menteesPerMentorMin, mentorsPerMentee);
    }
}
