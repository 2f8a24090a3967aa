package org.mentorium.results;

import java.util.List;

/**
 * Whose answers a figure counts.
 *
 * @param names of organisations; empty for other kinds, and for those without one
 */
public record Group(Kind kind, List<String> names) {

    public static final Group ALL = new Group(Kind.ALL, List.of());
    public static final Group MENTEES = new Group(Kind.MENTEES, List.of());
    public static final Group MENTORS = new Group(Kind.MENTORS, List.of());

    public enum Kind {
        ALL,
        MENTEES,
        MENTORS,
        /** Of one organisation, or of several small ones together. */
        ORGANISATION
    }

    static Group side(int side) {
        return side == 0 ? MENTEES : MENTORS;
    }
}
