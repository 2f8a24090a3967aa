package org.mentorium.matching.board;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.RunPolicy;
import org.mentorium.programs.Blueprint;
import org.mentorium.programs.HardRule;

/**
 * Weights and rules to be tried out.
 *
 * @param hardRules names of rules; what is none is left out
 */
record TrialForm(
        @Nullable String token,
        @Nullable List<String> hardRules,
        @Nullable @Min(0) @Max(80) Integer minimumExperienceYears) {

    /** A weight's field is called so, with the criterion behind it. */
    static final String WEIGHT = "weight.";

    static final int HIGHEST = 10;

    static TrialForm of(String token, RunPolicy policy) {
        return new TrialForm(
                token, policy.hardRules().stream().map(Enum::name).toList(), policy.minimumExperienceYears());
    }

    /** @param weights the fields that begin with {@link #WEIGHT}, as they were sent */
    RunPolicy policy(Map<String, Integer> weights) {
        Set<HardRule> rules = Stream.of(HardRule.values())
                .filter(rule -> hardRules != null && hardRules.contains(rule.name()))
                .collect(Collectors.toUnmodifiableSet());
        if (rules.contains(HardRule.SAME_ORGANISATION) && rules.contains(HardRule.DIFFERENT_ORGANISATION)) {
            throw new RuleBroken("programs.matching.organisations").at("hardRules");
        }
        if (rules.contains(HardRule.MINIMUM_EXPERIENCE) && minimumExperienceYears == null) {
            throw new RuleBroken("programs.matching.years").at("minimumExperienceYears");
        }
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            throw new RuleBroken("matchRuns.trial.noWeight");
        }
        return new RunPolicy(
                weights, rules, rules.contains(HardRule.MINIMUM_EXPERIENCE) ? minimumExperienceYears : null);
    }

    /** What is no weight counts as none at all. */
    static Map<String, Integer> weights(Map<String, String> sent) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (String criterion : Blueprint.CRITERIA) {
            String weight = sent.getOrDefault(WEIGHT + criterion, "0");
            weights.put(criterion, weight.matches("10|[0-9]") ? Integer.parseInt(weight) : 0);
        }
        return weights;
    }
}
