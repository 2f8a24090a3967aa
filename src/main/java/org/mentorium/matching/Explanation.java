package org.mentorium.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.mentorium.matching.scoring.Rule;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.HardRule;

/** Says of each mentee without a mentor why: places, a rule, or a coordinator's hand. */
final class Explanation {

    private static final int NAMES = 3;

    private final Board board;

    Explanation(Board board) {
        this.board = board;
    }

    List<Unmatched> unmatched() {
        List<Unmatched> all = new ArrayList<>();
        for (int mentee = 0; mentee < board.cohort().mentees().size(); mentee++) {
            if (board.lacking(mentee) > 0) {
                all.add(explain(mentee));
            }
        }
        all.sort(Comparator.comparing(Unmatched::name));
        return all;
    }

    private Unmatched explain(int mentee) {
        List<MatchingProfile> mentors = board.cohort().mentors();
        if (board.cohort().policy().mentoringType().peers()) {
            return peer(mentee);
        }
        if (mentors.isEmpty()) {
            return unmatched(mentee, "matchRuns.unmatched.noMentors", 0, List.of(), Map.of());
        }
        List<Integer> allowed = new ArrayList<>();
        Map<String, Integer> excluded = new LinkedHashMap<>();
        for (int mentor = 0; mentor < mentors.size(); mentor++) {
            if (board.paired(mentee, mentor)) {
                continue;
            }
            List<Rule> broken = board.scoring().broken(mentee, mentor);
            if (broken.isEmpty()) {
                allowed.add(mentor);
            }
            broken.stream().filter(Rule::counted).forEach(rule -> excluded.merge(rule.key(), 1, Integer::sum));
        }
        if (allowed.isEmpty()) {
            return excluded(mentee, excluded);
        }
        List<Integer> free =
                allowed.stream().filter(mentor -> board.places(mentor) > 0).toList();
        return free.isEmpty()
                ? unmatched(mentee, Unmatched.FULL, allowed.size(), best(mentee, allowed), excluded)
                : unmatched(mentee, "matchRuns.unmatched.free", free.size(), best(mentee, free), excluded);
    }

    private Unmatched peer(int one) {
        int possible = (int) IntStream.range(0, board.cohort().mentors().size())
                .filter(other ->
                        board.scoring().allowed(one, other) && board.scoring().allowed(other, one))
                .count();
        return unmatched(
                one,
                possible == 0 ? "matchRuns.unmatched.peer.nobody" : "matchRuns.unmatched.peer.others",
                possible,
                List.of(),
                Map.of());
    }

    /** A rule that excludes all mentors by itself is named; else it is the rules together. */
    private Unmatched excluded(int mentee, Map<String, Integer> excluded) {
        int mentors = board.cohort().mentors().size();
        String rule = excluded.entrySet().stream()
                .filter(entry -> Objects.equals(entry.getValue(), mentors))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("SEVERAL");
        if (rule.equals(HardRule.SHARED_LANGUAGE.name())
                && board.cohort().mentees().get(mentee).languages().isEmpty()) {
            return unmatched(mentee, "matchRuns.unmatched.noLanguage", mentors, List.of(), excluded);
        }
        return unmatched(mentee, "matchRuns.unmatched.rule." + rule, mentors, List.of(), excluded);
    }

    private Unmatched unmatched(int mentee, String why, int count, List<String> names, Map<String, Integer> excluded) {
        MatchingProfile profile = board.cohort().mentees().get(mentee);
        return new Unmatched(
                profile.participantId(),
                profile.name(),
                profile.organisation(),
                why,
                count,
                profile.languages(),
                names,
                could(mentee),
                excluded);
    }

    private boolean could(int mentee) {
        return IntStream.range(0, board.cohort().mentors().size())
                .anyMatch(mentor -> board.refusal(mentee, mentor).isEmpty());
    }

    private List<String> best(int mentee, List<Integer> mentors) {
        int[] places = new int[board.cohort().mentors().size()];
        int[] row = new int[places.length];
        int n = board.scoring().of(mentee, places, row);
        Map<Integer, Integer> scores = new HashMap<>();
        for (int i = 0; i < n; i++) {
            scores.put(places[i], row[i]);
        }
        return mentors.stream()
                .sorted(Comparator.comparingInt((Integer mentor) -> -scores.getOrDefault(mentor, 0)))
                .limit(NAMES)
                .map(mentor -> board.cohort().mentors().get(mentor).name())
                .toList();
    }
}
