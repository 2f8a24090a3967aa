package org.mentorium.programs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;

/** How people are matched: a weight and a kind for each criterion, what no match may break, and who decides. */
record MatchingForm(
        @NotNull @Min(0) @Max(10) Integer weightSkills,
        @NotNull @Min(0) @Max(10) Integer weightGoals,
        @NotNull @Min(0) @Max(10) Integer weightLanguage,
        @NotNull @Min(0) @Max(10) Integer weightAvailability,
        @NotNull @Min(0) @Max(10) Integer weightOrganisation,
        @NotNull @Min(0) @Max(10) Integer weightExperience,
        @Nullable @Min(0) @Max(10) Integer weightRole,
        @Nullable @Min(0) @Max(10) Integer weightMeeting,
        @Nullable @Min(0) @Max(10) Integer weightWishes,
        @Nullable @Min(0) @Max(10) Integer weightAnswers,
        @Nullable MatchKind kindSkills,
        @Nullable MatchKind kindGoals,
        @Nullable MatchKind kindOrganisation,
        @Nullable MatchKind kindExperience,
        @Nullable MatchKind kindRole,
        @Nullable @Min(1) @Max(40) Integer amountExperience,
        @Nullable @Min(1) @Max(40) Integer amountAvailability,
        List<String> hardRules,
        @Nullable @Min(1) @Max(60) Integer minimumExperienceYears,
        @NotNull DecidedBy decidedBy,
        @Nullable MatchObjective matchObjective,
        @Nullable Precedence matchPrecedence,
        int version)
        implements TaskForm {

    MatchingForm {
        hardRules = hardRules == null ? List.of() : hardRules;
    }

    static MatchingForm of(Program program, int version) {
        MatchingRules rules = program.matching();
        ProgramPolicy policy = program.policy();
        return new MatchingForm(
                policy.weight("skills"),
                policy.weight("goals"),
                policy.weight("language"),
                policy.weight("availability"),
                policy.weight("organisation"),
                policy.weight("experience"),
                policy.weight("role"),
                policy.weight("meeting"),
                policy.weight("wishes"),
                policy.weight("answers"),
                policy.kind("skills"),
                policy.kind("goals"),
                policy.kind("organisation"),
                policy.kind("experience"),
                policy.kind("role"),
                amount(rules, "experience"),
                amount(rules, "availability"),
                rules.hardRules(),
                rules.minimumExperienceYears(),
                rules.decidedBy(),
                rules.matchObjective(),
                rules.matchPrecedence(),
                version);
    }

    private static @Nullable Integer amount(MatchingRules rules, String criterion) {
        return rules.criterionChoices()
                .getOrDefault(criterion, CriterionChoice.NONE)
                .amount();
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
        program.match(MatchingRules.of(weights, choices(program.policy()), rules, minimumExperienceYears, decidedBy)
                .aim(aim()));
    }

    /** A form that does not ask leaves it at the usual. */
    private Aim aim() {
        MatchObjective objective = matchObjective == null ? Aim.USUAL.objective() : matchObjective;
        Precedence precedence = matchPrecedence == null ? Aim.USUAL.precedence() : matchPrecedence;
        if (objective == MatchObjective.STABLE && precedence != Precedence.NOBODY) {
            throw new RuleBroken("programs.matching.stablePrecedence").at("matchPrecedence");
        }
        return new Aim(objective, precedence);
    }

    private Set<HardRule> rules() {
        return Arrays.stream(HardRule.values())
                .filter(rule -> hardRules.contains(rule.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Integer> weights() {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weighed(weights, "skills", weightSkills);
        weighed(weights, "goals", weightGoals);
        weighed(weights, "language", weightLanguage);
        weighed(weights, "availability", weightAvailability);
        weighed(weights, "organisation", weightOrganisation);
        weighed(weights, "experience", weightExperience);
        weighed(weights, "role", weightRole);
        weighed(weights, "meeting", weightMeeting);
        weighed(weights, "wishes", weightWishes);
        weighed(weights, "answers", weightAnswers);
        return weights;
    }

    private static void weighed(Map<String, Integer> weights, String criterion, @Nullable Integer weight) {
        if (weight != null) {
            weights.put(criterion, weight);
        }
    }

    /** @param shown what the page showed: a kind that was the usual there stays unsaid, and follows the type */
    private Map<String, CriterionChoice> choices(ProgramPolicy shown) {
        Map<String, CriterionChoice> choices = new LinkedHashMap<>();
        chosen(choices, shown, "skills", kindSkills, null);
        chosen(choices, shown, "goals", kindGoals, null);
        chosen(choices, shown, "availability", null, amountAvailability);
        chosen(choices, shown, "organisation", kindOrganisation, null);
        chosen(choices, shown, "experience", kindExperience, amountExperience);
        chosen(choices, shown, "role", kindRole, null);
        return choices;
    }

    private static void chosen(
            Map<String, CriterionChoice> choices,
            ProgramPolicy shown,
            String criterion,
            @Nullable MatchKind kind,
            @Nullable Integer amount) {
        MatchKind own = kind == shown.usualKind(criterion) ? null : kind;
        if (own != null || amount != null) {
            choices.put(criterion, new CriterionChoice(own, amount));
        }
    }

    @Override
    public List<Said> said(Labels labels, MentoringType type) {
        List<Said> said = new ArrayList<>(List.of(
                number("form.weightSkills", weightSkills, labels),
                kind("form.kindSkills", kindSkills, labels),
                number("form.weightGoals", weightGoals, labels),
                kind("form.kindGoals", kindGoals, labels),
                number("form.weightLanguage", weightLanguage, labels),
                number("form.weightAvailability", weightAvailability, labels),
                number("form.amountAvailability", amountAvailability, labels),
                number("form.weightOrganisation", weightOrganisation, labels),
                kind("form.kindOrganisation", kindOrganisation, labels),
                number("form.weightExperience", weightExperience, labels),
                kind("form.kindExperience", kindExperience, labels),
                number("form.amountExperience", amountExperience, labels),
                number("form.weightRole", weightRole, labels),
                kind("form.kindRole", kindRole, labels),
                number("form.weightMeeting", weightMeeting, labels),
                number("form.weightWishes", weightWishes, labels),
                number("form.weightAnswers", weightAnswers, labels)));
        said.add(new Said("form.hardRules", labels.lines(rules())));
        said.add(number("form.minimumExperienceYears", minimumExperienceYears, labels));
        said.add(new Said("form.decidedBy", labels.of(decidedBy)));
        said.add(new Said("form.matchObjective", labels.of(aim().objective())));
        said.add(new Said("form.matchPrecedence", labels.of(aim().precedence())));
        return said;
    }

    private static Said number(String key, @Nullable Integer number, Labels labels) {
        return new Said(key, labels.formats().number(number));
    }

    private static Said kind(String key, @Nullable MatchKind kind, Labels labels) {
        return new Said(key, kind == null ? "" : labels.of(kind));
    }
}
