package org.mentorium.matching;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.HardRule;
import org.mentorium.programs.ProgramPolicy;

/** Weights and rules that a run tries out in place of its program's. */
public record RunPolicy(
        Map<String, Integer> weights,
        Set<HardRule> hardRules,
        @Nullable Integer minimumExperienceYears) {

    public RunPolicy {
        weights = Map.copyOf(weights);
        hardRules = Set.copyOf(hardRules);
    }

    public static RunPolicy of(ProgramPolicy policy) {
        return new RunPolicy(policy.weightsInForce(), policy.hardRules(), policy.minimumExperienceYears());
    }

    ProgramPolicy instead(ProgramPolicy policy) {
        return policy.with(weights, hardRules, minimumExperienceYears);
    }
}
