package org.mentorium.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Rule;
import org.mentorium.matching.scoring.Scoring;
import org.springframework.util.function.SingletonSupplier;

/** A cohort with the pairs of a draft laid on top: who still has room, who still lacks somebody, and what fits. */
public final class Board {

    private final Cohort cohort;
    private final Supplier<Scoring> scoring;
    private final List<DraftPair> pairs;
    private final Set<Two> paired = new HashSet<>();
    private final int[] places;
    private final int[] lacking;

    public Board(Cohort cohort, Scoring scoring, List<DraftPair> pairs) {
        this(cohort, () -> scoring, pairs);
    }

    /** @param scoring asked once, by whoever needs scores or rules; loads do without */
    Board(Cohort cohort, Supplier<Scoring> scoring, List<DraftPair> pairs) {
        this.cohort = cohort;
        this.scoring = SingletonSupplier.of(scoring);
        this.pairs = List.copyOf(pairs);
        places = cohort.freePlaces();
        lacking = cohort.wanted();
        Set<Seat> seats = new HashSet<>();
        boolean peers = cohort.policy().mentoringType().peers();
        for (DraftPair pair : pairs) {
            paired.add(new Two(pair.mentee(), pair.mentor()));
            // Among peers a proposal takes one place, however many are in it.
            if (!peers || seats.add(new Seat(pair.id(), pair.mentor()))) {
                count(places, cohort.mentor(pair.mentor()));
                count(lacking, peers ? cohort.mentee(pair.mentor()) : cohort.mentee(pair.mentee()));
            }
        }
    }

    private record Seat(long proposal, long participant) {}

    private static void count(int[] left, int place) {
        if (place >= 0) {
            left[place]--;
        }
    }

    public Cohort cohort() {
        return cohort;
    }

    public Scoring scoring() {
        return scoring.get();
    }

    /** Free places of a mentor; below zero when they take fewer by now than the draft gives them. */
    public int places(int mentor) {
        return places[mentor];
    }

    /** How many mentors a mentee still lacks. */
    public int lacking(int mentee) {
        return lacking[mentee];
    }

    /** The pairs of the draft. */
    public List<DraftPair> pairs() {
        return pairs;
    }

    public boolean paired(int mentee, int mentor) {
        return paired.contains(new Two(
                cohort.mentees().get(mentee).participantId(),
                cohort.mentors().get(mentor).participantId()));
    }

    private record Two(long mentee, long mentor) {}

    /** Why two can be no pair of this draft whatever else is changed, if so. */
    public Optional<RuleBroken> forbidden(int mentee, int mentor) {
        String mentorName = cohort.mentors().get(mentor).name();
        String menteeName = cohort.mentees().get(mentee).name();
        Optional<Rule> rule = scoring().broken(mentee, mentor).stream().findFirst();
        if (rule.isPresent()) {
            return refused("matchRuns.refused.rule." + rule.get().key(), "mentor", mentorName, menteeName);
        }
        return paired(mentee, mentor)
                ? refused("matchRuns.refused.paired", "mentor", mentorName, menteeName)
                : Optional.empty();
    }

    /** Why a pair cannot be added as things are, if it cannot. */
    Optional<RuleBroken> refusal(int mentee, int mentor) {
        String mentorName = cohort.mentors().get(mentor).name();
        String menteeName = cohort.mentees().get(mentee).name();
        Optional<RuleBroken> forbidden = forbidden(mentee, mentor);
        if (forbidden.isPresent()) {
            return forbidden;
        }
        if (lacking[mentee] <= 0) {
            return refused("matchRuns.refused.lacksNobody", "mentee", mentorName, menteeName);
        }
        return places[mentor] > 0
                ? Optional.empty()
                : refused("matchRuns.refused.full", "mentor", mentorName, menteeName);
    }

    private static Optional<RuleBroken> refused(String key, String field, String mentor, String mentee) {
        return Optional.of(new RuleBroken(key, mentor, mentee).at(field));
    }

    /** Pairs of the draft that no longer hold: people, places or rules have changed since. */
    List<Trouble> troubles() {
        List<Trouble> troubles = new ArrayList<>();
        for (DraftPair pair : pairs) {
            int mentor = cohort.mentor(pair.mentor());
            int mentee = cohort.mentee(pair.mentee());
            if (mentor < 0 || mentee < 0) {
                troubles.add(new Trouble(pair.id(), "matchRuns.trouble.gone"));
                continue;
            }
            scoring().broken(mentee, mentor).stream()
                    .findFirst()
                    .ifPresent(rule -> troubles.add(new Trouble(pair.id(), "matchRuns.rule." + rule.key())));
            if (places[mentor] < 0) {
                troubles.add(new Trouble(pair.id(), "matchRuns.trouble.full"));
            }
            if (lacking[mentee] < 0) {
                troubles.add(new Trouble(pair.id(), "matchRuns.trouble.lacksNobody"));
            }
        }
        return troubles;
    }

    /** What is wrong with a proposal, as a message key. */
    record Trouble(long proposal, String key) {}
}
