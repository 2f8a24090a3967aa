package org.mentorium.matching.requests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Reason;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.participants.MatchingProfile;

/**
 * The mentors whom no rule forbids to one mentee, those first who cover what the mentee looks for. A typed need counts by
 * itself before all else that makes two suit each other; of two who cover it alike the one goes first who suits better,
 * then the one with more free places, so that the load spreads.
 */
final class Ranking {

    /** Coverage of the need alone: what mentors offer, and half as much the words in which they speak of themselves. */
    private static final Map<String, Integer> NEED = Map.of("skills", 2, "goals", 1);

    private final Cohort cohort;
    private final Scoring scoring;
    private final List<Choice> choices = new ArrayList<>();

    /** One mentor of the ranking; the numbers order the list and are shown to nobody. */
    record Choice(MatchingProfile mentor, int free, int coverage, int score) {}

    /** @param everybody the program's cohort, of which only the seeker looks */
    Ranking(Cohort everybody, MatchingProfile seeker, MentorFilter filter) {
        boolean need = !filter.q().isEmpty();
        MatchingProfile looking = need ? seeker.seeking(filter.needs(), filter.q()) : seeker;
        cohort = everybody
                .withMentees(List.of(looking))
                .withReading(need ? everybody.reading().withoutCorrections() : everybody.reading());
        scoring = new Scoring(cohort);
        int mentors = cohort.mentors().size();
        int[] allowed = new int[mentors];
        int[] scores = new int[mentors];
        int n = scoring.of(0, allowed, scores);
        int[] coverage = need ? coverage(mentors) : new int[mentors];
        int[] free = cohort.freePlaces();
        for (int i = 0; i < n; i++) {
            int mentor = allowed[i];
            choices.add(new Choice(cohort.mentors().get(mentor), free[mentor], coverage[mentor], scores[i]));
        }
        choices.sort(Comparator.comparingInt((Choice choice) -> -choice.coverage())
                .thenComparingInt(choice -> -choice.score())
                .thenComparingInt(choice -> -choice.free())
                .thenComparing(choice -> choice.mentor().name()));
    }

    private int[] coverage(int mentors) {
        Cohort byNeed = cohort.withPolicy(cohort.policy().withWeights(NEED));
        int[] allowed = new int[mentors];
        int[] scores = new int[mentors];
        int[] coverage = new int[mentors];
        int n = new Scoring(byNeed).of(0, allowed, scores);
        for (int i = 0; i < n; i++) {
            coverage[allowed[i]] = scores[i];
        }
        return coverage;
    }

    List<Choice> choices() {
        return choices;
    }

    /** How many mentors the seeker can still have. */
    int wanted() {
        return cohort.wanted()[0];
    }

    /** Those with a place whom the seeker has not asked yet; none for who has found somebody. */
    List<Choice> next(Set<Long> asked) {
        return wanted() == 0
                ? List.of()
                : choices.stream()
                        .filter(choice -> choice.free() > 0
                                && !asked.contains(choice.mentor().participantId()))
                        .toList();
    }

    /** What a mentor's score is made of, whatever the rules say of the two; nothing of who takes no part any more. */
    List<Reason> reasons(long participant) {
        int mentor = cohort.mentor(participant);
        return mentor < 0 ? List.of() : scoring.reasons(0, mentor);
    }
}
