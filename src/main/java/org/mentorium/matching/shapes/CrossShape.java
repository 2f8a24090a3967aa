package org.mentorium.matching.shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mentorium.matching.quotas.Lending;
import org.mentorium.matching.quotas.PricedQuotas;
import org.mentorium.matching.quotas.QuotaProblem;
import org.mentorium.matching.scoring.Bond;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.matching.solver.AssignmentProblem;
import org.mentorium.participants.MatchingProfile;
import org.mentorium.programs.Shape;

/** Pairs between organisations, within what each lends the other; pairs there are already count. */
final class CrossShape {

    private static final int UNLIMITED = 1_000_000;

    private final Cohort cohort;
    private final Scoring scoring;
    private final List<Long> organisations = new ArrayList<>();

    CrossShape(Cohort cohort, Scoring scoring) {
        this.cohort = cohort;
        this.scoring = scoring;
    }

    Made make(long seed) {
        int[] wanted = cohort.wanted();
        int[] places = cohort.freePlaces();
        int[] menteesOf = cohort.mentees().stream().mapToInt(this::organisation).toArray();
        int[] mentorsOf = cohort.mentors().stream().mapToInt(this::organisation).toArray();
        QuotaProblem problem = new QuotaProblem(
                new AssignmentProblem(wanted, places, scoring, List.of()),
                menteesOf,
                mentorsOf,
                left(menteesOf, mentorsOf));
        Lending lending = new PricedQuotas().solve(problem, seed);
        List<Draft> drafts = lending.pairs().stream()
                .map(pair -> Draft.pair(pair, cohort, scoring))
                .toList();
        return new Made(
                drafts,
                Arrays.stream(wanted).sum(),
                Arrays.stream(places).sum(),
                drafts.size(),
                lending.possible(),
                lending.total(),
                lending.bound(),
                Made.lowest(drafts),
                lending.valid());
    }

    /** Those without one are one by themselves. */
    private int organisation(MatchingProfile person) {
        Long id = person.organisationId();
        long number = id == null ? 0 : id;
        if (!organisations.contains(number)) {
            organisations.add(number);
        }
        return organisations.indexOf(number);
    }

    private int[][] left(int[] menteesOf, int[] mentorsOf) {
        Shape shape = cohort.policy().shape();
        int n = organisations.size();
        int[][] left = new int[n][n];
        for (int lending = 0; lending < n; lending++) {
            for (int seeking = 0; seeking < n; seeking++) {
                Integer usual = lending == seeking ? null : shape.quota();
                Integer own = shape.quotas().get(organisations.get(lending) + "-" + organisations.get(seeking));
                Integer most = own == null ? usual : own;
                left[lending][seeking] = most == null ? UNLIMITED : most;
            }
        }
        for (Bond bond : cohort.bonds()) {
            int mentee = cohort.mentee(bond.mentee());
            int mentor = cohort.mentor(bond.mentor());
            boolean holds = bond.kind() == Bond.Kind.TOGETHER || bond.kind() == Bond.Kind.PROPOSED;
            if (holds && mentee >= 0 && mentor >= 0) {
                int[] row = left[mentorsOf[mentor]];
                row[menteesOf[mentee]] = Math.max(0, row[menteesOf[mentee]] - 1);
            }
        }
        return left;
    }
}
