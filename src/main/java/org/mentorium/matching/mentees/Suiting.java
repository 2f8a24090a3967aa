package org.mentorium.matching.mentees;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Reason;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.participants.MatchingProfile;

/**
 * The mentees who still look for somebody and whom no rule forbids to one mentor, those first who suit better. Minors are
 * proposed by coordinators and listed to nobody.
 */
final class Suiting {

    private final Scoring scoring;
    private final List<Choice> choices = new ArrayList<>();

    /** One mentee; the numbers order the list and are shown to nobody. */
    record Choice(int index, MatchingProfile mentee, int score) {}

    Suiting(Cohort everybody, MatchingProfile mentor) {
        int[] wanted = everybody.wanted();
        Cohort cohort = everybody.withMentors(List.of(mentor));
        scoring = new Scoring(cohort);
        int[] allowed = new int[1];
        int[] score = new int[1];
        for (int i = 0; i < cohort.mentees().size(); i++) {
            MatchingProfile mentee = cohort.mentees().get(i);
            if (wanted[i] > 0 && !mentee.safeguards().minor() && scoring.of(i, allowed, score) > 0) {
                choices.add(new Choice(i, mentee, score[0]));
            }
        }
        choices.sort(Comparator.comparingInt((Choice choice) -> -choice.score())
                .thenComparing(choice -> choice.mentee().name())
                .thenComparing(choice -> choice.mentee().participantId()));
    }

    List<Choice> choices() {
        return choices;
    }

    /** What speaks for a mentee, the most telling first. */
    List<Reason> reasons(Choice choice) {
        return scoring.reasons(choice.index(), 0).stream()
                .filter(reason -> reason.points() > 0)
                .toList();
    }
}
