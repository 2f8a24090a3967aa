package org.mentorium.programs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;

/** What a coordinator starts a program from: the structure of a real program, of which every setting can be changed. */
public record Blueprint(
        String key,
        int order,
        Words name,
        Words summary,
        List<Words> facts,
        MentoringType mentoringType,
        boolean formal,
        Defaults defaults,
        List<Activity> planActivities,
        List<String> instruments,
        String agreement) {

    /** The keys that weights may have. None is a protected attribute: no age, gender, origin, belief or health. */
    public static final List<String> CRITERIA = List.of(
            "skills",
            "goals",
            "language",
            "availability",
            "organisation",
            "experience",
            "role",
            "meeting",
            "wishes",
            "answers");

    /**
     * The settings that a new program gets.
     *
     * @param requiredHours hours of held sessions; null when the program asks for none
     * @param weights criterion to weight, 0 (plays no part) to 10 (decides)
     * @param criterionChoices what the blueprint chooses for a criterion besides its weight
     * @param shape what the mentoring type needs besides; null for what is usual
     * @param minimumExperienceYears what the rule MINIMUM_EXPERIENCE asks of mentors
     */
    public record Defaults(
            int mentorCapacity,
            int menteesPerMentorMin,
            int mentorsPerMentee,
            @Nullable Integer requiredSessions,
            @Nullable BigDecimal requiredHours,
            int menteeEvidence,
            int mentorEvidence,
            int durationMonths,
            DecidedBy decidedBy,
            Map<String, Integer> weights,
            Map<String, CriterionChoice> criterionChoices,
            @Nullable Sizes shape,
            Set<HardRule> hardRules,
            @Nullable Integer minimumExperienceYears) {

        public Defaults {
            if (!CRITERIA.containsAll(weights.keySet())
                    || weights.values().stream().anyMatch(weight -> weight < 0 || weight > 10)) {
                throw new IllegalArgumentException("Weights are 0 to 10 on " + CRITERIA + ", not " + weights);
            }
            if (!CRITERIA.containsAll(criterionChoices.keySet())) {
                throw new IllegalArgumentException("Choices are made on " + CRITERIA + ", not " + criterionChoices);
            }
            if (hardRules.contains(HardRule.MINIMUM_EXPERIENCE) != (minimumExperienceYears != null)) {
                throw new IllegalArgumentException("The rule MINIMUM_EXPERIENCE and its years go together");
            }
            weights = Map.copyOf(weights);
            criterionChoices = Map.copyOf(criterionChoices);
            hardRules = Set.copyOf(hardRules);
        }
    }

    /** Sizes of groups, parts of teams, years between near peers; what is null stays at the usual. */
    public record Sizes(
            @Nullable Integer groupMentors,
            @Nullable Integer groupLeast,
            @Nullable Integer groupMost,
            @Nullable Company groupCompany,
            List<String> groupCompanyBy,
            List<String> teamParts,
            @Nullable Integer yearGap) {

        /** As a program keeps it. */
        Shape shape() {
            Shape usual = Shape.USUAL;
            return usual.withGroups(
                            or(groupMentors, usual.groupMentors()),
                            or(groupLeast, usual.groupLeast()),
                            or(groupMost, usual.groupMost()),
                            or(groupCompany, usual.groupCompany()),
                            groupCompanyBy,
                            usual.groupSharedHour())
                    .withParts(teamParts.isEmpty() ? usual.teamParts() : teamParts)
                    .with(or(yearGap, usual.yearGap()), null, Map.of(), null);
        }

        private static <T> T or(@Nullable T said, T usual) {
            return said == null ? usual : said;
        }
    }

    /** One activity of the plan; activities with the same section stand together. */
    public record Activity(
            String section, Words sectionTitle, Words title, Words description, BigDecimal hours, PlanMode mode) {}
}
