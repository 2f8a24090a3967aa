package org.mentorium.matching;

import org.mentorium.participants.MatchingProfile;
import org.mentorium.web.Option;

/** How coordinators tell people from each other where they choose one. */
public final class People {

    private People() {}

    /** By their participation, with name and organisation. */
    public static Option option(MatchingProfile person) {
        String organisation = person.organisation();
        return new Option(
                Long.toString(person.participantId()),
                organisation == null ? person.name() : person.name() + " (" + organisation + ")");
    }
}
