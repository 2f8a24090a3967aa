package org.mentorium.topics;

import java.util.Map;

/** How profiles are read, for tests. */
public final class Readings {

    private static final Reading SHIPPED = new Reading(Vocabulary.shipped(), Map.of(), new NgramLikeness());

    private Readings() {}

    /** With what is shipped alone. */
    public static Reading shipped() {
        return SHIPPED;
    }
}
