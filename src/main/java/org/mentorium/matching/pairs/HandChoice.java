package org.mentorium.matching.pairs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.web.Option;

/**
 * What a coordinator chooses from when setting a pair by hand: first the mentee, then one of the mentors.
 *
 * @param mentees who lack a mentor
 * @param mentee the chosen one's name; null before that
 * @param mentors who can be set, the best first
 * @param hints score, places and reasons of each of them
 * @param more how many further ones there are that the filter could find
 * @param impossible who cannot, and the message key of why
 */
public record HandChoice(
        List<Option> mentees,
        @Nullable Long menteeId,
        @Nullable String mentee,
        List<Option> mentors,
        Map<String, String> hints,
        int more,
        List<Impossible> impossible) {

    /** One who cannot. */
    public record Impossible(String name, String key) {}

    static HandChoice ofMentee(List<Option> mentees) {
        return new HandChoice(mentees, null, null, List.of(), Map.of(), 0, List.of());
    }
}
