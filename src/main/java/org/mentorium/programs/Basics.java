package org.mentorium.programs;

import java.util.List;

/**
 * What a program is.
 *
 * @param languages codes of the languages of its own texts, the main one first
 */
record Basics(
        String name,
        String aim,
        MentoringType mentoringType,
        boolean formal,
        List<String> languages,
        String timeZone) {}
