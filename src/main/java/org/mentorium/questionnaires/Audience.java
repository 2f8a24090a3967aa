package org.mentorium.questionnaires;

import java.util.Set;

/** Whom a round asks. */
public enum Audience {
    MENTEES("MENTEE"),
    MENTORS("MENTOR"),
    BOTH("MENTEE", "MENTOR");

    private final Set<String> roles;

    Audience(String... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether participants with this role are asked. */
    public boolean includes(String role) {
        return roles.contains(role);
    }
}
