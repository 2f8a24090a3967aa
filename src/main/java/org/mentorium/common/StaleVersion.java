package org.mentorium.common;

import java.util.List;

/** Somebody saved the same thing in between; the 409 page shows both texts, so that nothing is lost. */
public class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String address;
    private final transient List<Conflict> conflicts;

    /**
     * @param address where the form is edited again
     * @param conflicts the fields whose texts differ
     */
    public StaleVersion(String address, List<Conflict> conflicts) {
        super("stale version", null, false, false);
        this.address = address;
        this.conflicts = conflicts.stream()
                .filter(conflict -> !conflict.yours().equals(conflict.theirs()))
                .toList();
    }

    /** One field in two versions; the label is a message key. */
    public record Conflict(String labelKey, String yours, String theirs) {}

    public String address() {
        return address;
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }
}
