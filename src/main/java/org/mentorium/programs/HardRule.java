package org.mentorium.programs;

/** What no proposed match may break, whatever its weights say. */
public enum HardRule {
    SHARED_LANGUAGE,
    NO_LINE_MANAGER,
    SAME_ORGANISATION,
    DIFFERENT_ORGANISATION,
    MINIMUM_EXPERIENCE
}
