package org.mentorium.programs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks of its matches and of its relationships.
 *
 * @param languages codes of the languages of the program's own texts, its main one first
 * @param weights criterion (see {@link Blueprint#CRITERIA}) to weight, 0 (plays no part) to 10 (decides)
 * @param choices what the program chose for a criterion besides its weight
 * @param minimumExperienceYears what the rule MINIMUM_EXPERIENCE asks of mentors; null without that rule
 * @param mentorCapacity the most mentees of a mentor who names no number of their own
 * @param requiredSessions held sessions of a complete relationship; null when the program asks for none
 * @param requiredHours hours of held sessions of a complete relationship; null when the program asks for none
 * @param shape what the mentoring type needs besides
 * @param menteeEvidence portfolio items that each mentee marks as evidence
 */
public record ProgramPolicy(
        MentoringType mentoringType,
        boolean formal,
        List<String> languages,
        Map<String, Integer> weights,
        Map<String, CriterionChoice> choices,
        Set<HardRule> hardRules,
        @Nullable Integer minimumExperienceYears,
        DecidedBy decidedBy,
        int mentorCapacity,
        int menteesPerMentorMin,
        int mentorsPerMentee,
        @Nullable Integer requiredSessions,
        @Nullable BigDecimal requiredHours,
        int menteeEvidence,
        int mentorEvidence,
        Shape shape) {

    /** The same with other weights, to look at one side of a match alone. */
    public ProgramPolicy withWeights(Map<String, Integer> others) {
        return with(others, hardRules, minimumExperienceYears);
    }

    /** Whether a criterion looks for people who are alike, as the program chose or else as its type has it. */
    public MatchKind kind(String criterion) {
        MatchKind chosen = choices.getOrDefault(criterion, CriterionChoice.NONE).kind();
        return chosen == null ? usualKind(criterion) : chosen;
    }

    /** What its type has for a criterion of which the program says nothing. */
    MatchKind usualKind(String criterion) {
        boolean peers = mentoringType == MentoringType.PEER || mentoringType == MentoringType.RECIPROCAL;
        boolean across = mentoringType == MentoringType.CROSS || hardRules.contains(HardRule.DIFFERENT_ORGANISATION);
        boolean complementary =
                switch (criterion) {
                    case "skills" -> true;
                    case "goals", "experience" -> !peers;
                    case "organisation" -> across;
                    default -> false;
                };
        return complementary ? MatchKind.COMPLEMENTARY : MatchKind.SIMILAR;
    }

    /** The number that the program chose for a criterion, or else the criterion's own. */
    public int amount(String criterion, int own) {
        Integer chosen = choices.getOrDefault(criterion, CriterionChoice.NONE).amount();
        return chosen == null ? own : chosen;
    }

    /** The weight of a criterion, 0 when the program does not name it. */
    public int weight(String criterion) {
        return weights.getOrDefault(criterion, 0);
    }

    /** The weights as they are in force: a program that weighs nothing weighs all alike. */
    public Map<String, Integer> weightsInForce() {
        boolean none = Blueprint.CRITERIA.stream().allMatch(criterion -> weight(criterion) == 0);
        return Blueprint.CRITERIA.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), criterion -> none ? 1 : weight(criterion)));
    }

    /** The same with other weights and rules, to try them out. */
    public ProgramPolicy with(
            Map<String, Integer> otherWeights, Set<HardRule> otherRules, @Nullable Integer otherMinimumYears) {
        return new ProgramPolicy(
                mentoringType,
                formal,
                languages,
                otherWeights,
                choices,
                otherRules,
                otherMinimumYears,
                decidedBy,
                mentorCapacity,
                menteesPerMentorMin,
                mentorsPerMentee,
                requiredSessions,
                requiredHours,
                menteeEvidence,
                mentorEvidence,
                shape);
    }
}
