package org.mentorium.programs;

import java.util.List;
import java.util.Set;

/**
 * What a program is.
 *
 * @param languages codes of the languages of its own texts, the main one first
 * @param organisations numbers of those that take part
 */
record Basics(
        String name,
        String aim,
        MentoringType mentoringType,
        boolean formal,
        List<String> languages,
        String timeZone,
        Set<Long> organisations) {

    Basics withAim(String newAim) {
        return new Basics(name, newAim, mentoringType, formal, languages, timeZone, organisations);
    }
}
