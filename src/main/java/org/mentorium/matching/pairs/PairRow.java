package org.mentorium.matching.pairs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.matching.proposals.Answer;
import org.mentorium.matching.proposals.Ending;

/**
 * A proposal as its coordinator sees it.
 *
 * @param score whole points, 0 to 100
 * @param mentorId the participant; menteeId likewise
 * @param remindedAt when those who have not answered were last reminded
 */
public record PairRow(
        long id,
        long mentorId,
        String mentor,
        @Nullable String mentorOrganisation,
        long menteeId,
        String mentee,
        @Nullable String menteeOrganisation,
        int score,
        @Nullable Integer similarity,
        @Nullable Integer coverage,
        List<Said> reasons,
        boolean setByHand,
        @Nullable Answer mentorAnswer,
        @Nullable Answer menteeAnswer,
        PairState state,
        @Nullable Ending ending,
        @Nullable Long relationship,
        @Nullable Instant remindedAt) {

    // Similarity and coverage are whole points, null where nothing of the kind was compared.

    /** One criterion's reason in words, with its whole points. */
    record Said(String words, int points) {}

    /** What speaks for the pair. */
    public List<String> strengths() {
        return reasons.stream()
                .filter(said -> said.points() > 0)
                .map(Said::words)
                .toList();
    }

    public boolean waiting() {
        return state == PairState.WAITING;
    }

    /** Percent-like points of hundredths. */
    public static int whole(int hundredths) {
        return Math.round(hundredths / 100f);
    }
}
