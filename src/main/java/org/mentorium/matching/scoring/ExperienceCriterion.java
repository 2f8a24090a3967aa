package org.mentorium.matching.scoring;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.MatchKind;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.ProgramPolicy;

/**
 * Experience and seniority: years in the profession, alike or with a gap. Usually the mentor's lead counts, up to five
 * years or as many as the program says; near peers are one to three years apart; in reverse mentoring the mentee leads.
 */
final class ExperienceCriterion implements Criterion {

    private static final int ENOUGH_LEAD = 5;
    private static final int NEAR = 3;
    private static final int FAR = 10;
    private static final int UNKNOWN = -1;
    /** Nobody has more years. */
    private static final int MOST = 80;

    @Override
    public String key() {
        return "experience";
    }

    @Override
    public Reason.Aspect aspect(ProgramPolicy policy) {
        return Criterion.chosen(policy, key());
    }

    @Override
    public Measure measure(Cohort cohort) {
        IntUnaryOperator points = points(cohort.policy());
        int[] worth = new int[2 * MOST + 1];
        for (int gap = -MOST; gap <= MOST; gap++) {
            worth[gap + MOST] = points.applyAsInt(gap);
        }
        return new Gap(years(cohort.mentees()), years(cohort.mentors()), worth);
    }

    /** Points by the years that the mentor has more than the mentee. */
    private static IntUnaryOperator points(ProgramPolicy policy) {
        if (policy.kind("experience") == MatchKind.SIMILAR) {
            return gap -> falling(Math.abs(gap));
        }
        MentoringType type = policy.mentoringType();
        if (type == MentoringType.NEAR_PEER) {
            int near = policy.amount("experience", NEAR);
            return gap -> gap < 1 ? 0 : falling(Math.max(0, gap - near));
        }
        int enough = policy.amount("experience", ENOUGH_LEAD);
        return type == MentoringType.REVERSE ? gap -> rising(-gap, enough) : gap -> rising(gap, enough);
    }

    private static int rising(int years, int enough) {
        return Measure.FULL * Math.max(0, Math.min(years, enough)) / enough;
    }

    private static int falling(int years) {
        return Measure.FULL * Math.max(0, FAR - years) / FAR;
    }

    private static int[] years(List<MatchingProfile> people) {
        return people.stream()
                .mapToInt(p -> {
                    Integer years = p.experienceYears();
                    return years == null ? UNKNOWN : Math.min(years, MOST);
                })
                .toArray();
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Gap(int[] mentees, int[] mentors, int[] worth) implements Measure {

        @Override
        public boolean row(int mentee, int[] points) {
            int years = mentees[mentee];
            if (years == UNKNOWN) {
                return false;
            }
            for (int mentor = 0; mentor < mentors.length; mentor++) {
                points[mentor] = mentors[mentor] == UNKNOWN ? 0 : worth[mentors[mentor] - years + MOST];
            }
            return true;
        }

        @Override
        public Reason.Words words(int mentee, int mentor) {
            if (mentors[mentor] == UNKNOWN) {
                return Reason.Words.of("experience.unknown");
            }
            int gap = mentors[mentor] - mentees[mentee];
            if (gap == 0) {
                return Reason.Words.of("experience.same");
            }
            return Reason.Words.of(
                    gap > 0 ? "experience.mentorMore" : "experience.menteeMore", Reason.Argument.number(Math.abs(gap)));
        }
    }
}
