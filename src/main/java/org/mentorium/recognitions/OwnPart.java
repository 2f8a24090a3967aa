package org.mentorium.recognitions;

import java.util.List;

/**
 * One's own part of a program, with what others named and those of whom one can name something.
 *
 * @param skills what others named, by name
 */
record OwnPart(Part part, List<String> skills, List<Companion> companions) {

    /** Somebody of one of the relationships. */
    public record Companion(long relationship, long participant, String name, boolean named) {}
}
