package org.mentorium.matching.groups;

/** How many mentors lead a group, one or two, and how few and many mentees it has. */
public record GroupSizes(int mentors, int least, int most) {

    public GroupSizes {
        if (mentors < 1 || mentors > 2 || least < 1 || most < least) {
            throw new IllegalArgumentException("sizes of groups");
        }
    }
}
