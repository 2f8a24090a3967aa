package org.mentorium.people;

import org.jspecify.annotations.Nullable;

/** A person in the administrator's list. */
record PersonRow(
        long id,
        String name,
        String email,
        @Nullable String organisation,
        boolean administrator,
        boolean programFounder) {}
