package org.mentorium.programs;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a match is made from, what it may never break, and who decides on it. */
@Embeddable
record MatchingRules(
        @JdbcTypeCode(SqlTypes.JSON) Map<String, Integer> weights,
        @JdbcTypeCode(SqlTypes.JSON) Map<String, CriterionChoice> criterionChoices,
        List<String> hardRules,
        @Nullable Integer minimumExperienceYears,
        @Enumerated(EnumType.STRING) DecidedBy decidedBy,
        @Enumerated(EnumType.STRING) MatchObjective matchObjective,
        @Enumerated(EnumType.STRING) Precedence matchPrecedence) {

    static MatchingRules of(
            Map<String, Integer> weights,
            Map<String, CriterionChoice> choices,
            Set<HardRule> rules,
            @Nullable Integer minimumExperienceYears,
            DecidedBy decidedBy) {
        return new MatchingRules(
                weights,
                choices,
                rules.stream().sorted().map(Enum::name).toList(),
                rules.contains(HardRule.MINIMUM_EXPERIENCE) ? minimumExperienceYears : null,
                decidedBy,
                Aim.USUAL.objective(),
                Aim.USUAL.precedence());
    }

    MatchingRules aim(Aim how) {
        return new MatchingRules(
                weights,
                criterionChoices,
                hardRules,
                minimumExperienceYears,
                decidedBy,
                how.objective(),
                how.precedence());
    }

    Aim aim() {
        return new Aim(matchObjective, matchPrecedence);
    }

    Set<HardRule> rules() {
        return hardRules.stream().map(HardRule::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
