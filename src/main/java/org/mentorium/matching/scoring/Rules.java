package org.mentorium.matching.scoring;

import java.util.ArrayList;
import java.util.List;
import org.mentorium.programs.HardRule;

/** The rules that hold in a program: its own, and those that hold everywhere. */
final class Rules {

    private Rules() {}

    static List<Rule> of(Cohort cohort) {
        MentorPlaces places = new MentorPlaces(cohort);
        List<Rule> rules = new ArrayList<>(
                List.of(new OneselfRule(cohort, places), new ApartRule(cohort, places), new MinorsRule(cohort)));
        for (BondRule.Way way : BondRule.Way.values()) {
            rules.add(new BondRule(cohort, places, way));
        }
        switch (cohort.policy().mentoringType()) {
            case RECIPROCAL -> rules.add(new ReciprocalRule(cohort));
            case NEAR_PEER -> {
                rules.add(new YearKnownRule(cohort));
                rules.add(new YearGroupRule(cohort, cohort.policy().shape().yearGap()));
            }
            case REVERSE -> rules.add(new SeniorityRule(cohort));
            default -> {}
        }
        cohort.policy().hardRules().stream().sorted().forEach(rule -> rules.add(of(rule, cohort, places)));
        return rules;
    }

    private static Rule of(HardRule rule, Cohort cohort, MentorPlaces places) {
        return switch (rule) {
            case SHARED_LANGUAGE -> new SharedLanguageRule(cohort);
            case NO_LINE_MANAGER -> new LineManagerRule(cohort, places);
            case SAME_ORGANISATION -> new OrganisationRule(cohort, true);
            case DIFFERENT_ORGANISATION -> new OrganisationRule(cohort, false);
            case MINIMUM_EXPERIENCE -> {
                Integer years = cohort.policy().minimumExperienceYears();
                yield MinimumExperienceRule.of(cohort, years == null ? 0 : years);
            }
        };
    }
}
