package org.mentorium.programs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** How people are matched: a weight for each criterion, what no match may break, and who decides. */
record MatchingForm(
        @NotNull @Min(0) @Max(10) Integer weightSkills,
        @NotNull @Min(0) @Max(10) Integer weightGoals,
        @NotNull @Min(0) @Max(10) Integer weightLanguage,
        @NotNull @Min(0) @Max(10) Integer weightAvailability,
        @NotNull @Min(0) @Max(10) Integer weightOrganisation,
        @NotNull @Min(0) @Max(10) Integer weightExperience,
        List<String> hardRules,
        @Nullable @Min(1) @Max(60) Integer minimumExperienceYears,
        @NotNull DecidedBy decidedBy,
        int version)
        implements TaskForm {

    MatchingForm {
        hardRules = hardRules == null ? List.of() : hardRules;
    }

    static MatchingForm of(Program program, int version) {
        MatchingRules rules = program.matching();
        Map<String, Integer> weights = rules.weights();
        return new MatchingForm(
                weights.getOrDefault("skills", 0),
                weights.getOrDefault("goals", 0),
                weights.getOrDefault("language", 0),
                weights.getOrDefault("availability", 0),
                weights.getOrDefault("organisation", 0),
                weights.getOrDefault("experience", 0),
                rules.hardRules(),
                rules.minimumExperienceYears(),
                rules.decidedBy(),
                version);
    }

    @Override
    public void saveTo(Program program) {
        Set<HardRule> rules = rules();
        if (rules.contains(HardRule.SAME_ORGANISATION) && rules.contains(HardRule.DIFFERENT_ORGANISATION)) {
            throw new RuleBroken("programs.matching.organisations").at("hardRules");
        }
        if (rules.contains(HardRule.MINIMUM_EXPERIENCE) && minimumExperienceYears == null) {
            throw new RuleBroken("programs.matching.years").at("minimumExperienceYears");
        }
        Map<String, Integer> weights = weights();
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            throw new RuleBroken("programs.matching.noWeight").at("weightSkills");
        }
        program.match(MatchingRules.of(weights, rules, minimumExperienceYears, decidedBy));
    }

    private Set<HardRule> rules() {
        return Arrays.stream(HardRule.values())
                .filter(rule -> hardRules.contains(rule.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Integer> weights() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("skills", weightSkills);
        weights.put("goals", weightGoals);
        weights.put("language", weightLanguage);
        weights.put("availability", weightAvailability);
        weights.put("organisation", weightOrganisation);
        weights.put("experience", weightExperience);
        return weights;
    }

    @Override
    public List<Said> said(Labels labels) {
        return List.of(
                new Said("form.weightSkills", labels.formats().number(weightSkills)),
                new Said("form.weightGoals", labels.formats().number(weightGoals)),
                new Said("form.weightLanguage", labels.formats().number(weightLanguage)),
                new Said("form.weightAvailability", labels.formats().number(weightAvailability)),
                new Said("form.weightOrganisation", labels.formats().number(weightOrganisation)),
                new Said("form.weightExperience", labels.formats().number(weightExperience)),
                new Said("form.hardRules", labels.lines(rules())),
                new Said("form.minimumExperienceYears", labels.formats().number(minimumExperienceYears)),
                new Said("form.decidedBy", labels.of(decidedBy)));
    }
}
