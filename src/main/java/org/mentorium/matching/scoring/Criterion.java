package org.mentorium.matching.scoring;

import org.mentorium.programs.MatchKind;
import org.mentorium.programs.ProgramPolicy;

/**
 * One thing that speaks for a match. A program weighs each, and chooses for some whether alike or complementary people
 * suit; a new one is a file and a line in {@link Criteria}. None reads a protected attribute.
 */
interface Criterion {

    /** The name under which a program keeps its weight. */
    String key();

    /** What kind of reason it gives under a policy. */
    Reason.Aspect aspect(ProgramPolicy policy);

    /** Makes ready to ask for many pairs. */
    Measure measure(Cohort cohort);

    /** The aspect of a criterion whose kind the program chooses. */
    static Reason.Aspect chosen(ProgramPolicy policy, String key) {
        return policy.kind(key) == MatchKind.SIMILAR ? Reason.Aspect.SIMILARITY : Reason.Aspect.COVERAGE;
    }
}
