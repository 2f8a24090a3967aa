package org.mentorium.programs;

import jakarta.persistence.Embeddable;

/**
 * How mentees ask mentors themselves, where participants have a say.
 *
 * @param requestsAtOnce how many requests of one mentee wait for an answer at most
 * @param requestDays after how many days without an answer a request ends
 * @param requestReminderDays how many days before that the mentor is reminded; 0 for never
 */
@Embeddable
public record Choosing(int requestsAtOnce, int requestDays, int requestReminderDays) {

    static final Choosing USUAL = new Choosing(3, 7, 2);
}
