package org.mentorium.matching.shapes;

import java.util.List;

/**
 * Proposals, and how good they are.
 *
 * @param wanted how many are to find a place: people, or parts of teams
 * @param places how many places there are
 * @param placed how many found one
 * @param possible how many could at most
 * @param total the sum of the scores behind it, in hundredths
 * @param bound what so many as possible could total at most
 * @param lowest the lowest score; -1 without any
 * @param verified whether a check that knows nothing of the search found rules and bound to hold
 */
public record Made(
        List<Draft> drafts,
        int wanted,
        int places,
        int placed,
        long possible,
        long total,
        long bound,
        int lowest,
        boolean verified) {

    public Made {
        drafts = List.copyOf(drafts);
    }

    static int lowest(List<Draft> drafts) {
        return drafts.stream().mapToInt(Draft::score).min().orElse(-1);
    }
}
