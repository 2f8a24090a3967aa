package org.mentorium.participants;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.people.KnownPerson;

/**
 * What an import will do with one row.
 *
 * @param known the person who has the address; null for somebody new
 * @param before the known profile, or an empty one
 * @param after the profile once the row is taken over
 * @param joining roles in which the person will be a new participant
 * @param admitting roles in which they applied or were invited, and will be admitted
 * @param changes by column
 * @param notes message keys of what else is to be said
 */
record PlannedRow(
        ImportRow row,
        @Nullable KnownPerson known,
        Profile before,
        Profile after,
        Set<ParticipantRole> joining,
        Set<ParticipantRole> admitting,
        boolean newCapacity,
        boolean newStanding,
        List<Profile.Change> changes,
        List<String> notes,
        List<RowProblem> problems) {

    /** What happens to a row. */
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    public Outcome outcome() {
        if (!problems.isEmpty()) {
            return Outcome.REFUSED;
        }
        if (known == null) {
            return Outcome.CREATED;
        }
        return changes.isEmpty() && joining.isEmpty() && admitting.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    boolean profileChanges() {
        return known != null && !before.equals(after);
    }

    public int line() {
        return row.line();
    }

    /** The person's name, or their address when the row has no name. */
    public String name() {
        String name = (after.givenName() + " " + after.familyName()).strip();
        return name.isEmpty() ? row.email() : name;
    }

    /** What the reader was shown, in one text: a confirmation that would do something else is not taken. */
    String fingerprint() {
        return line() + " " + outcome() + " " + row.email() + " " + changes + " " + notes
                + joining.stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
