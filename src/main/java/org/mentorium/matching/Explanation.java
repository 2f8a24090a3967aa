package org.mentorium.matching;

import java.util.ArrayList;
import java.util.Comparator;
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
        if (mentors.isEmpty()) {
            return unmatched(mentee, "matchRuns.unmatched.noMentors", 0, List.of());
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
                ? unmatched(mentee, "matchRuns.unmatched.full", allowed.size(), best(mentee, allowed))
                : unmatched(mentee, "matchRuns.unmatched.free", free.size(), best(mentee, free));
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
            return unmatched(mentee, "matchRuns.unmatched.noLanguage", mentors, List.of());
        }
        return unmatched(mentee, "matchRuns.unmatched.rule." + rule, mentors, List.of());
    }

    private Unmatched unmatched(int mentee, String why, int count, List<String> names) {
        MatchingProfile profile = board.cohort().mentees().get(mentee);
        return new Unmatched(
                profile.participantId(),
                profile.name(),
                profile.organisation(),
                why,
                count,
                profile.languages(),
                names,
                could(mentee));
    }

    private boolean could(int mentee) {
        return IntStream.range(0, board.cohort().mentors().size())
                .anyMatch(mentor -> board.refusal(mentee, mentor).isEmpty());
    }

    private List<String> best(int mentee, List<Integer> mentors) {
        return mentors.stream()
                .sorted(Comparator.comparingInt(
                        (Integer mentor) -> -board.scoring().score(mentee, mentor)))
                .limit(NAMES)
                .map(mentor -> board.cohort().mentors().get(mentor).name())
                .toList();
    }
}
