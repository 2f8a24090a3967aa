package org.mentorium.relationships;

import java.time.LocalDate;
import java.util.List;

/** One goal with how it went so far. */
public record GoalPage(GoalRow goal, List<Note> notes, boolean mayNote) {

    /** How far it was on a day, in the words of a member. */
    public record Note(String author, LocalDate on, String text) {}
}
