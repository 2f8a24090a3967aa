package org.mentorium.matching.scoring;

import java.util.List;
import java.util.Map;
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

    /** Those that the program weighs. */
    static List<Weighted> of(Cohort cohort) {
        ProgramPolicy policy = cohort.policy();
        Map<String, Integer> weights = policy.weightsInForce();
        // Two of them take nearly all the time, and a second core halves it.
        List<CompletableFuture<Weighted>> chosen = ALL.stream()
                .filter(criterion -> weights.getOrDefault(criterion.key(), 0) > 0)
                .map(criterion -> CompletableFuture.supplyAsync(() -> new Weighted(
                        criterion.key(),
                        weights.getOrDefault(criterion.key(), 0),
                        criterion.aspect(policy),
                        criterion.measure(cohort))))
                .toList();
        return chosen.stream().map(CompletableFuture::join).toList();
    }
}
