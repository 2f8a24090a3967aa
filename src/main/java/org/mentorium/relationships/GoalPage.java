package org.mentorium.relationships;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One goal with how it went so far.
 *
 * @param items what the viewer may read of the portfolio that belongs to it
 */
public record GoalPage(GoalRow goal, List<Note> notes, List<Session> sessions, List<Item> items, boolean mayNote) {

    /** A session that was about it. */
    public record Session(int number, Instant startsAt) {}

    /** Something made for it. */
    public record Item(long id, String title) {}

    /** How far it was on a day, in the words of a member. */
    public record Note(String author, LocalDate on, String text) {}
}
