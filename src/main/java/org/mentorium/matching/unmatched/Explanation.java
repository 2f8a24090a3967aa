package org.mentorium.matching.unmatched;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mentorium.matching.Board;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Exclusions;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.scoring.SharedHours;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.HardRule;
import org.mentorium.programs.MentoringType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

/** Says of each mentee without a mentor why: places, a rule, or a coordinator's hand. Only whom a page shows is scored. */
public final class Explanation {

    private static final int NAMES = 3;
    private static final List<String> OF_ONE_POOL = List.of("YEAR_UNKNOWN", "YEAR_GROUP", "RECIPROCAL");

    private final Board board;
    private final Cohort cohort;
    private final Exclusions exclusions;
    private final SharedHours hours;
    private final BitSet withPlaces;

    public Explanation(Board board) {
        this.board = board;
        cohort = board.cohort();
        exclusions = new Exclusions(cohort);
        hours = new SharedHours(cohort);
        withPlaces = board.withPlaces();
    }

    Help help() {
        return Help.of(board, exclusions, hours);
    }

    /** By name. */
    public Page<Unmatched> unmatched(Pageable page) {
        List<Integer> all = board.lacking()
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer mentee) -> cohort.mentees().get(mentee).name()))
                .toList();
        List<Integer> shown = page.isPaged()
                ? all.stream().skip(page.getOffset()).limit(page.getPageSize()).toList()
                : all;
        Scoring scoring = new Scoring(
                cohort.withMentees(shown.stream().map(cohort.mentees()::get).toList()));
        List<Unmatched> rows = new ArrayList<>();
        for (int row = 0; row < shown.size(); row++) {
            rows.add(explain(shown.get(row), scoring, row));
        }
        return new PageImpl<>(rows, page, all.size());
    }

    /** The mentors whom no rule forbids to a mentee and who are not theirs yet. */
    static BitSet allowed(Board board, Exclusions exclusions, int mentee) {
        exclusions.look(mentee);
        BitSet allowed = exclusions.allowed();
        board.mentors(mentee).forEach(allowed::clear);
        return allowed;
    }

    private Unmatched explain(int mentee, Scoring scoring, int row) {
        if (cohort.policy().mentoringType().peers()) {
            return peer(mentee);
        }
        if (cohort.mentors().isEmpty()) {
            return unmatched(mentee, "matchRuns.unmatched.noMentors", 0, List.of(), false, Map.of());
        }
        BitSet allowed = allowed(board, exclusions, mentee);
        Map<String, Integer> excluded = new LinkedHashMap<>();
        exclusions.count(excluded);
        if (allowed.isEmpty()) {
            return excluded(mentee, excluded);
        }
        int byRules = allowed.cardinality();
        hours.strike(mentee, allowed);
        if (allowed.isEmpty()) {
            return unmatched(mentee, "matchRuns.unmatched.noHour", byRules, List.of(), false, excluded);
        }
        boolean free = allowed.intersects(withPlaces);
        if (free) {
            allowed.and(withPlaces);
        }
        String why = free ? "matchRuns.unmatched.free" : "matchRuns.unmatched.full";
        return unmatched(mentee, why, allowed.cardinality(), best(scoring, row, allowed), free, excluded);
    }

    private Unmatched peer(int one) {
        int possible = (int) IntStream.range(0, cohort.mentors().size())
                .filter(other -> suits(one, other))
                .count();
        if (possible == 0) {
            exclusions.look(one);
            Map<String, Integer> excluded = new LinkedHashMap<>();
            exclusions.count(excluded);
            String rule = OF_ONE_POOL.stream()
                    .filter(key ->
                            excluded.getOrDefault(key, 0) >= cohort.mentors().size() - 1)
                    .findFirst()
                    .orElse(null);
            String nobody = rule == null ? "matchRuns.unmatched.peer.nobody" : "matchRuns.unmatched.rule." + rule;
            return unmatched(one, nobody, possible, List.of(), false, Map.of());
        }
        String why = "matchRuns.unmatched.peer.others";
        return unmatched(one, why, possible, List.of(), false, Map.of());
    }

    /** Peers suit each other when both ways hold; of near peers the one who is ahead is the mentor. */
    private boolean suits(int one, int other) {
        if (cohort.policy().mentoringType() == MentoringType.NEAR_PEER) {
            return cohort.ahead(one, other) ? exclusions.allowed(other, one) : exclusions.allowed(one, other);
        }
        return exclusions.allowed(one, other) && exclusions.allowed(other, one);
    }

    /** A rule that excludes all mentors by itself is named; else it is the rules together. */
    private Unmatched excluded(int mentee, Map<String, Integer> excluded) {
        int mentors = cohort.mentors().size();
        String rule = excluded.entrySet().stream()
                .filter(entry -> entry.getValue() == mentors)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("SEVERAL");
        if (rule.equals(HardRule.SHARED_LANGUAGE.name())
                && cohort.mentees().get(mentee).languages().isEmpty()) {
            return unmatched(mentee, "matchRuns.unmatched.noLanguage", mentors, List.of(), false, excluded);
        }
        return unmatched(mentee, "matchRuns.unmatched.rule." + rule, mentors, List.of(), false, excluded);
    }

    private Unmatched unmatched(
            int mentee, String why, int count, List<String> names, boolean could, Map<String, Integer> excluded) {
        MatchingProfile profile = cohort.mentees().get(mentee);
        return new Unmatched(
                profile.participantId(),
                profile.name(),
                profile.organisation(),
                why,
                count,
                profile.languages(),
                names,
                could,
                excluded);
    }

    private List<String> best(Scoring scoring, int row, BitSet mentors) {
        int[] places = new int[cohort.mentors().size()];
        int[] scores = new int[places.length];
        int n = scoring.of(row, places, scores);
        Map<Integer, Integer> known = new HashMap<>();
        for (int i = 0; i < n; i++) {
            known.put(places[i], scores[i]);
        }
        return mentors.stream()
                .boxed()
                .sorted(Comparator.comparingInt((Integer mentor) -> -known.getOrDefault(mentor, 0)))
                .limit(NAMES)
                .map(mentor -> cohort.mentors().get(mentor).name())
                .toList();
    }
}
