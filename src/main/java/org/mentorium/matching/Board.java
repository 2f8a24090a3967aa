package org.mentorium.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Rule;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.shapes.Quotas;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.matching.solver.Pair;
import org.mentorium.participants.MatchingProfile;
import org.springframework.util.function.SingletonSupplier;

/** A cohort with the pairs of a draft laid on top: who still has room, who still lacks somebody, and what fits. */
public final class Board {

    private final Cohort cohort;
    private final Supplier<Scoring> scoring;
    private final List<DraftPair> pairs;
    private final Map<Integer, Map<Integer, Long>> proposals = new HashMap<>();
    private final int[] turns;
    private final int[] places;
    private final int[] lacking;

    public Board(Cohort cohort, Scoring scoring, List<DraftPair> pairs) {
        this(cohort, () -> scoring, pairs, new int[cohort.mentees().size()]);
    }

    /**
     * @param scoring asked once, by whoever needs scores or rules; loads do without
     * @param turns of the mentees when places are short
     */
    Board(Cohort cohort, Supplier<Scoring> scoring, List<DraftPair> pairs, int[] turns) {
        this.cohort = cohort;
        this.turns = turns.clone();
        this.scoring = SingletonSupplier.of(scoring);
        this.pairs = List.copyOf(pairs);
        places = cohort.freePlaces();
        lacking = cohort.wanted();
        Set<Seat> seats = new HashSet<>();
        boolean peers = cohort.policy().mentoringType().peers();
        for (DraftPair pair : pairs) {
            int mentee = cohort.mentee(pair.mentee());
            int mentor = cohort.mentor(pair.mentor());
            if (mentee >= 0 && mentor >= 0) {
                proposals.computeIfAbsent(mentee, key -> new HashMap<>()).put(mentor, pair.id());
            }
            if (!peers) {
                count(places, mentor);
                count(lacking, mentee);
                continue;
            }
            // Among peers a proposal takes one place of each, however many are in it.
            for (int person : new int[] {mentor, mentee}) {
                if (seats.add(new Seat(pair.id(), person))) {
                    count(places, person);
                    count(lacking, person);
                }
            }
        }
    }

    private record Seat(long proposal, int person) {}

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

    /** What is solved for its people, with pairs that are not to be chosen anew. */
    public AssignmentProblem problem(List<Pair> fixed) {
        return RunProblem.of(cohort, scoring(), fixed, turns);
    }

    /** Free places of a mentor; below zero when they take fewer by now than the draft gives them. */
    public int places(int mentor) {
        return places[mentor];
    }

    /** How many mentors a mentee still lacks. */
    public int lacking(int mentee) {
        return lacking[mentee];
    }

    /** Of one of the cohort, by their participation. */
    public String name(long participant) {
        return known(participant).map(MatchingProfile::name).orElse("");
    }

    public Optional<MatchingProfile> known(long participant) {
        int mentor = cohort.mentor(participant);
        int mentee = cohort.mentee(participant);
        if (mentor >= 0) {
            return Optional.of(cohort.mentors().get(mentor));
        }
        return mentee < 0 ? Optional.empty() : Optional.of(cohort.mentees().get(mentee));
    }

    /** The pairs of the draft. */
    public List<DraftPair> pairs() {
        return pairs;
    }

    public boolean paired(int mentee, int mentor) {
        return mentors(mentee).contains(mentor);
    }

    /** Whose pairs a mentee is in by the draft. */
    public Set<Integer> mentors(int mentee) {
        return proposals.getOrDefault(mentee, Map.of()).keySet();
    }

    /** The number of a pair of the draft. */
    public long proposal(int mentee, int mentor) {
        return Objects.requireNonNull(proposals.getOrDefault(mentee, Map.of()).get(mentor), "no pair of the draft");
    }

    /** The mentees who still lack somebody. */
    public IntStream lacking() {
        return IntStream.range(0, lacking.length).filter(mentee -> lacking[mentee] > 0);
    }

    /** The mentors who have a free place. */
    public BitSet withPlaces() {
        return IntStream.range(0, places.length)
                .filter(mentor -> places[mentor] > 0)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** Why two can be no pair of this draft whatever else is changed, if so. */
    public Optional<RuleBroken> forbidden(int mentee, int mentor) {
        String mentorName = cohort.mentors().get(mentor).name();
        String menteeName = cohort.mentees().get(mentee).name();
        Optional<Rule> rule = scoring().broken(mentee, mentor).stream().findFirst();
        if (rule.isPresent()) {
            return refused("matchRuns.refused.rule." + rule.get().key(), mentorName, menteeName);
        }
        return paired(mentee, mentor) ? refused("matchRuns.refused.paired", mentorName, menteeName) : Optional.empty();
    }

    private static Optional<RuleBroken> refused(String key, String mentor, String mentee) {
        return Optional.of(new RuleBroken(key, mentor, mentee).at("mentor"));
    }

    /** Pairs of the draft that no longer hold: people, places or rules have changed since. */
    List<Trouble> troubles() {
        List<Trouble> troubles = new ArrayList<>();
        Quotas quotas = quotas();
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
            if (quotas.exceeded(mentee, mentor)) {
                troubles.add(new Trouble(pair.id(), "matchRuns.trouble.quota"));
            }
        }
        return troubles;
    }

    /** What the draft leaves of them. */
    public Quotas quotas() {
        Quotas quotas = new Quotas(cohort);
        for (DraftPair pair : pairs) {
            int mentee = cohort.mentee(pair.mentee());
            int mentor = cohort.mentor(pair.mentor());
            if (mentee >= 0 && mentor >= 0) {
                quotas.take(mentee, mentor);
            }
        }
        return quotas;
    }

    /** What is wrong with a proposal, as a message key. */
    record Trouble(long proposal, String key) {}
}
