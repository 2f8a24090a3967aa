package org.mentorium.matching.mentees;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mentorium.participants.MatchingProfile;

/**
 * Which mentees a mentor looks for.
 *
 * @param q words that stand in what they seek
 * @param language code of a language that they speak; empty for any
 */
record MenteeFilter(String q, String language) {

    private static final int LONGEST = 100;

    static MenteeFilter of(@Nullable String q, @Nullable String language) {
        return new MenteeFilter(clean(q), clean(language));
    }

    public boolean narrows() {
        return !q.isEmpty() || !language.isEmpty();
    }

    boolean fits(MatchingProfile mentee) {
        return (language.isEmpty() || mentee.languages().contains(language))
                && (q.isEmpty()
                        || mentee.skillsSought().stream()
                                .anyMatch(skill -> folded(skill).contains(folded(q))));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String clean(@Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        return stripped.substring(0, Math.min(LONGEST, stripped.length()));
    }
}
