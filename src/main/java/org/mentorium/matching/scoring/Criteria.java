package org.mentorium.matching.scoring;

import java.util.List;
import java.util.concurrent.CompletableFuture;
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
        // Two of them take nearly all the time, and a second core halves it.
        List<CompletableFuture<Weighted>> chosen = ALL.stream()
                .filter(criterion -> none || policy.weight(criterion.key()) > 0)
                .map(criterion -> CompletableFuture.supplyAsync(() -> new Weighted(
                        criterion.key(),
                        none ? 1 : policy.weight(criterion.key()),
                        criterion.aspect(policy),
                        criterion.measure(cohort))))
                .toList();
        return chosen.stream().map(CompletableFuture::join).toList();
    }
}
