package org.mentorium.matching.scoring;

import java.util.ArrayList;
import java.util.List;
import org.mentorium.programs.ProgramPolicy;

/** All criteria there are. */
final class Criteria {

    static final List<Criterion> ALL = List.of(
            new SkillsCriterion(),
            new GoalsCriterion(),
            new LanguageCriterion(),
            new AvailabilityCriterion(),
            new OrganisationCriterion(),
            new ExperienceCriterion(),
            new RoleCriterion(),
            new MeetingCriterion(),
            new WishesCriterion(),
            new AnswersCriterion());

    private Criteria() {}

    /** A criterion at work, with its weight. */
    record Weighted(String key, int weight, Reason.Aspect aspect, Measure measure) {}

    /** Those that the program weighs; a program that weighs none weighs all alike. */
    static List<Weighted> of(Cohort cohort) {
        ProgramPolicy policy = cohort.policy();
        boolean none = ALL.stream().allMatch(criterion -> policy.weight(criterion.key()) == 0);
        List<Weighted> chosen = new ArrayList<>();
        for (Criterion criterion : ALL) {
            int weight = none ? 1 : policy.weight(criterion.key());
            if (weight > 0) {
                chosen.add(new Weighted(criterion.key(), weight, criterion.aspect(policy), criterion.measure(cohort)));
            }
        }
        return chosen;
    }
}
