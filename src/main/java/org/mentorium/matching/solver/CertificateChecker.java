package org.mentorium.matching.solver;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Verifies an assignment from its prices alone, without the solver. Every pair beyond the fixed ones gains its worth plus
 * its score. For any prices that are not negative, no assignment can gain more than
 *
 * <pre>sum(what the price of a mentee exceeds each of their units' steps by) + sum(capacity * price of mentor)
 *   + sum over pairs of max(0, gain - price of mentee - price of mentor)</pre>
 *
 * (weak duality of linear programs). When the assignment reaches that, it is proven: as the worth of a pair exceeds the
 * scores of all pairs together, there are neither more pairs nor, with as many pairs, a greater total. Of a fair
 * assignment that is proven of the pairs from its lowest score upwards; a second set of prices, scores left aside, that
 * there cannot be more pairs at all, and a third that there are fewer of those that score higher.
 */
public final class CertificateChecker {

    /** What can be wrong. */
    public enum Fault {
        PAIR_UNKNOWN,
        PAIR_TWICE,
        PAIR_FORBIDDEN,
        SCORE_WRONG,
        FIXED_PAIR_MISSING,
        MORE_THAN_WANTED,
        OVER_CAPACITY,
        PRICES_INVALID,
        SUMMARY_WRONG,
        NOT_PROVEN_OPTIMAL,
        NOT_STABLE
    }

    /**
     * The outcome.
     *
     * @param possible how many pairs there can be, as the prices prove it; -1 when they do not
     * @param bound what so many can total, as the prices prove it; -1 when they do not
     * @param blocking how many two there are who would both rather leave a match, or an empty place, for each other
     * @param input hash of all that went into the problem
     */
    public record Check(Set<Fault> faults, long possible, long bound, int blocking, String input) {

        public boolean holds() {
            return faults.isEmpty();
        }
    }

    private final AssignmentProblem problem;
    private final Assignment assignment;
    private final Certificate certificate;
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private long possible = -1;
    private long bound = -1;

    private CertificateChecker(AssignmentProblem problem, Assignment assignment) {
        this.problem = problem;
        this.assignment = assignment;
        this.certificate = assignment.certificate();
    }

    /** Asks for every row once. */
    public static Check check(AssignmentProblem problem, Assignment assignment) {
        return new CertificateChecker(problem, assignment).check();
    }

    private Check check() {
        FoundPairs found = new FoundPairs(problem, assignment.pairs(), faults);
        if (faults.contains(Fault.PAIR_UNKNOWN)) {
            return new Check(faults, -1, -1, -1, "");
        }
        List<Limit> limits = limits(found);
        Blocking blocking = new Blocking(problem, assignment.pairs());
        InputHash hash = new InputHash(problem);
        new Rows(problem).forEach(row -> {
            hash.add(row);
            row.withoutFixed();
            found.check(row);
            blocking.add(row);
            limits.forEach(limit -> limit.add(row));
        });
        limits.forEach(limit -> fault(!limit.valid(), Fault.PRICES_INVALID));
        if (limits.isEmpty()) {
            faults.add(Fault.NOT_PROVEN_OPTIMAL);
        } else {
            prove(found, limits);
        }
        fault(certificate.objective() == Objective.STABLE && blocking.count() > 0, Fault.NOT_STABLE);
        checkSummary();
        return new Check(faults, possible, bound, blocking.count(), hash.hex());
    }

    /** The views that the proofs are about. */
    private List<Limit> limits(FoundPairs found) {
        List<AssignmentProblem> views = new ArrayList<>();
        switch (certificate.objective()) {
            case TOTAL -> views.add(problem);
            case FAIR -> {
                int lowest = found.lowest();
                views.add(problem.valued(problem.values().from(Math.max(0, lowest))));
                Values nothing = problem.values().nothing();
                views.add(problem.valued(nothing));
                views.add(problem.valued(nothing.from(lowest + 1)));
            }
            case BANDS ->
                views.add(problem.valued(Bands.of(problem, certificate.bands()).values()));
            case STABLE -> {
                views.add(problem.withPrecedence(new int[problem.mentees()]));
                views.add(problem.scoresOnly());
            }
        }
        List<Limit> limits = new ArrayList<>();
        for (int i = 0; i < Math.min(views.size(), certificate.proofs().size()); i++) {
            limits.add(new Limit(views.get(i), certificate.proofs().get(i)));
        }
        return limits;
    }

    private void prove(FoundPairs found, List<Limit> limits) {
        Limit first = limits.get(0);
        long fixedTotal = problem.fixed().stream()
                .mapToLong(pair -> problem.value(pair.score()))
                .sum();
        long total = total();
        if (certificate.objective() == Objective.STABLE) {
            possible = problem.fixed().size() + first.pairs();
            boolean allMade = assignment.pairs().size() == possible;
            fault(!allMade && limits.size() < 2, Fault.NOT_PROVEN_OPTIMAL);
            BigInteger most = allMade || limits.size() < 2
                    ? first.beyondPairs()
                    : limits.get(1).sum();
            bound = fixedTotal + most.longValueExact();
            return;
        }
        boolean proven = first.gained(found.free()).equals(first.sum());
        if (certificate.objective() == Objective.FAIR) {
            proven &= limits.size() > 1
                    && limits.get(1).gained(found.free()).equals(limits.get(1).sum());
            proven &= found.free().isEmpty()
                    || limits.size() > 2
                            && limits.get(2).sum().compareTo(limits.get(2).gained(found.free())) < 0;
        }
        fault(!proven, Fault.NOT_PROVEN_OPTIMAL);
        if (proven) {
            possible = assignment.pairs().size();
            bound = total;
        }
    }

    private long total() {
        return assignment.pairs().stream()
                .mapToLong(pair -> problem.value(pair.score()))
                .sum();
    }

    private void checkSummary() {
        int lowest = assignment.pairs().stream().mapToInt(Pair::score).min().orElse(-1);
        fault(certificate.pairs() != assignment.pairs().size(), Fault.SUMMARY_WRONG);
        fault(certificate.total() != total() || certificate.lowest() != lowest, Fault.SUMMARY_WRONG);
        fault(certificate.possible() != possible || certificate.bound() != bound, Fault.SUMMARY_WRONG);
    }

    private void fault(boolean present, Fault fault) {
        if (present) {
            faults.add(fault);
        }
    }
}
