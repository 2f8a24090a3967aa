package org.mentorium.people;

import org.jspecify.annotations.Nullable;

/** Somebody as an administrator sees them, and whether they have a sign-in. */
record PersonPage(
        long id,
        PersonData data,
        @Nullable String organisation,
        @Nullable String lineManager,
        boolean administrator,
        boolean programFounder,
        boolean signsIn) {

    public String name() {
        return data.givenName() + " " + data.familyName();
    }
}
