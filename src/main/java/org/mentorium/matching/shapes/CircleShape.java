package org.mentorium.matching.shapes;

import java.util.List;
import java.util.Optional;
import org.mentorium.common.RuleBroken;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.ProgramPolicy;

/** How groups, teams or peers are made, and how a draft of them answers to what its coordinator asks; a file each. */
public interface CircleShape {

    /** Whether a program's proposals are of more than two. */
    static boolean makes(ProgramPolicy policy) {
        MentoringType type = policy.mentoringType();
        return type.peers() || type == MentoringType.GROUP || type == MentoringType.TEAM;
    }

    static CircleShape of(Cohort cohort, Scoring scoring) {
        MentoringType type = cohort.policy().mentoringType();
        if (type.peers()) {
            return new PeerShape(cohort, scoring);
        }
        return switch (type) {
            case GROUP -> new GroupShape(cohort, scoring);
            case TEAM -> new TeamShape(cohort, scoring);
            default -> throw new IllegalArgumentException("pairs");
        };
    }

    /** @throws java.util.concurrent.CancellationException when the thread was interrupted */
    Made make(long seed);

    /** Why two whom no rule keeps apart cannot be together whatever else changes. */
    Optional<RuleBroken> obstacle(long one, long other);

    /**
     * The best draft under the condition, or what a search from the draft that is there finds. What is pinned stays, and
     * what was changed by hand stays as far as the condition leaves it. Empty when no draft was found.
     */
    Optional<Remade> remade(List<DraftCircle> now, Condition condition, long seed);

    /** Whether a circle has the sizes and the hours that it needs; rules between two are asked elsewhere. */
    boolean holds(DraftCircle circle);

    List<Seat> seats(DraftCircle circle);

    /** What all have of their places, in hundredths. */
    default long total(List<Seat> seats) {
        return seats.stream().mapToLong(Seat::points).sum();
    }

    /** To be stored, with what ties its members. */
    Draft draft(DraftCircle circle);
}
