package org.mentorium.matching.groups;

import java.util.List;

/** One group: who leads it and who is in it. */
public record Group(List<Integer> mentors, List<Integer> mentees) {

    public Group {
        mentors = List.copyOf(mentors);
        mentees = List.copyOf(mentees);
    }
}
