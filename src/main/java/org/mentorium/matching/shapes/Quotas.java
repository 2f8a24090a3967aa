package org.mentorium.matching.shapes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mentorium.matching.quotas.Lending;
import org.mentorium.matching.quotas.PricedQuotas;
import org.mentorium.matching.quotas.QuotaProblem;
import org.mentorium.matching.scoring.Bond;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.MentoringType;
import org.mentorium.programs.ProgramPolicy;
import org.mentorium.programs.Shape;

/** How many more mentees organisations take from each other; pairs there are already count. */
public final class Quotas {

    private static final int UNLIMITED = 1_000_000;

    private final List<Long> organisations;
    private final int[] menteesOf;
    private final int[] mentorsOf;
    private final int[][] left;

    /** Whether a program knows any. */
    public static boolean limit(ProgramPolicy policy) {
        Shape shape = policy.shape();
        return policy.mentoringType() == MentoringType.CROSS
                && (shape.quota() != null || !shape.quotas().isEmpty());
    }

    public Quotas(Cohort cohort) {
        organisations = Stream.concat(cohort.mentees().stream(), cohort.mentors().stream())
                .map(Quotas::organisation)
                .distinct()
                .toList();
        menteesOf = of(cohort.mentees());
        mentorsOf = of(cohort.mentors());
        left = new int[organisations.size()][organisations.size()];
        for (int[] row : left) {
            Arrays.fill(row, UNLIMITED);
        }
        if (cohort.policy().mentoringType() == MentoringType.CROSS) {
            limit(cohort.policy().shape());
        }
        for (Bond bond : cohort.bonds()) {
            int mentee = cohort.mentee(bond.mentee());
            int mentor = cohort.mentor(bond.mentor());
            if (bond.kind().holdsPlace() && mentee >= 0 && mentor >= 0) {
                take(mentee, mentor);
            }
        }
    }

    /** Those without one are one by themselves. */
    private static long organisation(MatchingProfile person) {
        Long id = person.organisationId();
        return id == null ? 0 : id;
    }

    private int[] of(List<MatchingProfile> people) {
        return people.stream()
                .mapToInt(person -> organisations.indexOf(organisation(person)))
                .toArray();
    }

    private void limit(Shape shape) {
        for (int lending = 0; lending < left.length; lending++) {
            for (int seeking = 0; seeking < left.length; seeking++) {
                Integer usual = lending == seeking ? null : shape.quota();
                Integer own = shape.quotas().get(organisations.get(lending) + "-" + organisations.get(seeking));
                Integer most = own == null ? usual : own;
                left[lending][seeking] = most == null ? UNLIMITED : most;
            }
        }
    }

    /** Gives one place between the organisations of two away. */
    public void take(int mentee, int mentor) {
        left[mentorsOf[mentor]][menteesOf[mentee]]--;
    }

    /** Takes it back. */
    public void give(int mentee, int mentor) {
        left[mentorsOf[mentor]][menteesOf[mentee]]++;
    }

    /** The best pairs that keep to what is left, as far as they are found. */
    public Lending solve(AssignmentProblem pairs, long seed) {
        return new PricedQuotas().solve(new QuotaProblem(pairs, menteesOf, mentorsOf, left()), seed);
    }

    /** Whether there is one left between the organisations of two. */
    public boolean open(int mentee, int mentor) {
        return left[mentorsOf[mentor]][menteesOf[mentee]] > 0;
    }

    /** Whether more were taken between the organisations of two than there were. */
    public boolean exceeded(int mentee, int mentor) {
        return left[mentorsOf[mentor]][menteesOf[mentee]] < 0;
    }

    /** By the mentor's organisation and the mentee's. */
    private int[][] left() {
        return Arrays.stream(left)
                .map(row ->
                        Arrays.stream(row).map(number -> Math.max(0, number)).toArray())
                .toArray(int[][]::new);
    }
}
