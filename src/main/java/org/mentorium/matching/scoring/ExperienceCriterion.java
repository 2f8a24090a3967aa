package org.mentorium.matching.scoring;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.MentoringType;

/**
 * Experience: years in the profession, by what the mentoring type is about. Usually the mentor's lead counts, up to five
 * years; near peers are one to three years apart; peers are alike; in reverse mentoring the mentee leads.
 */
final class ExperienceCriterion implements Criterion {

    private static final int ENOUGH_LEAD = 5;
    private static final int NEAR = 3;
    private static final int FAR = 10;
    private static final int UNKNOWN = -1;

    @Override
    public String key() {
        return "experience";
    }

    @Override
    public Measure measure(Cohort cohort) {
        return new Gap(
                years(cohort.mentees()),
                years(cohort.mentors()),
                points(cohort.policy().mentoringType()));
    }

    /** Points by the years that the mentor has more than the mentee. */
    static IntUnaryOperator points(MentoringType type) {
        return switch (type) {
            case PEER, RECIPROCAL -> gap -> falling(Math.abs(gap));
            case NEAR_PEER -> gap -> gap < 1 ? 0 : falling(Math.max(0, gap - NEAR));
            case REVERSE -> gap -> rising(-gap);
            case ONE_TO_ONE, INFORMAL, GROUP, TEAM, CROSS, FAST_TRACK, HUB_AND_SPOKE -> ExperienceCriterion::rising;
        };
    }

    private static int rising(int years) {
        return Measure.FULL * Math.max(0, Math.min(years, ENOUGH_LEAD)) / ENOUGH_LEAD;
    }

    private static int falling(int years) {
        return Measure.FULL * Math.max(0, FAR - years) / FAR;
    }

    private static int[] years(List<MatchingProfile> people) {
        return people.stream()
                .mapToInt(p -> {
                    Integer years = p.experienceYears();
                    return years == null ? UNKNOWN : years;
                })
                .toArray();
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Gap(int[] mentees, int[] mentors, IntUnaryOperator worth) implements Measure {

        @Override
        public boolean row(int mentee, int[] points) {
            int years = mentees[mentee];
            for (int mentor = 0; mentor < mentors.length; mentor++) {
                points[mentor] = mentors[mentor] == UNKNOWN ? 0 : worth.applyAsInt(mentors[mentor] - years);
            }
            return years != UNKNOWN;
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
