package org.mentorium.matching.solver;

import static java.util.stream.Collectors.groupingBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Verifies an assignment from its prices alone, without the solver. Every pair beyond the fixed ones counts its worth
 * plus its score. For any prices that are not negative, no assignment can count more than
 *
 * <pre>sum(wanted * price of mentee) + sum(capacity * price of mentor)
 *   + sum over pairs of max(0, worth + score - price of mentee - price of mentor)</pre>
 *
 * (weak duality of linear programs). When the assignment reaches that, it is proven: as the worth of a pair exceeds the
 * scores of all pairs together, there are neither more pairs nor, with as many pairs, a greater total.
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
        NOT_PROVEN_OPTIMAL
    }

    /** The outcome, with how many pairs are possible and what so many can total, as the prices prove it. */
    public record Check(Set<Fault> faults, long possible, long bound) {

        public boolean holds() {
            return faults.isEmpty();
        }
    }

    private final AssignmentProblem problem;
    private final Assignment assignment;
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final Map<Long, Pair> free = new HashMap<>();
    private final int[] wanted;
    private final int[] capacity;
    private final int[] mentors;
    private final int[] scores;

    private CertificateChecker(AssignmentProblem problem, Assignment assignment) {
        this.problem = problem;
        this.assignment = assignment;
        this.wanted = problem.wantedBesidesFixed();
        this.capacity = problem.capacityBesidesFixed();
        this.mentors = new int[problem.mentors()];
        this.scores = new int[problem.mentors()];
    }

    /** Asks for every row once. */
    public static Check check(AssignmentProblem problem, Assignment assignment) {
        return new CertificateChecker(problem, assignment).check();
    }

    private Check check() {
        Certificate certificate = assignment.certificate();
        checkPairs();
        fault(certificate.menteePrices().size() != problem.mentees(), Fault.PRICES_INVALID);
        fault(certificate.mentorPrices().size() != problem.mentors(), Fault.PRICES_INVALID);
        if (faults.contains(Fault.PRICES_INVALID) || faults.contains(Fault.PAIR_UNKNOWN)) {
            return new Check(faults, -1, -1);
        }
        long limit = limit();
        long most = Math.min(sum(wanted), sum(capacity));
        fault(
                certificate.pairWorth() <= most * Candidates.HIGHEST
                        || certificate.pairWorth() > (most + 1) * (Candidates.HIGHEST + 1),
                Fault.PRICES_INVALID);
        long made = free.size() * certificate.pairWorth();
        long counted = made + free.values().stream().mapToLong(Pair::score).sum();
        fault(counted != limit, Fault.NOT_PROVEN_OPTIMAL);
        long worth = Math.max(1, certificate.pairWorth());
        long fixedTotal = problem.fixed().stream().mapToLong(Pair::score).sum();
        Check check = new Check(faults, problem.fixed().size() + limit / worth, fixedTotal + limit % worth);
        checkSummary(check);
        return check;
    }

    private void checkPairs() {
        Set<Pair> fixed = new HashSet<>(problem.fixed());
        int[] wantedLeft = wanted.clone();
        int[] capacityLeft = capacity.clone();
        for (Pair pair : assignment.pairs()) {
            if (pair.mentee() < 0
                    || pair.mentee() >= problem.mentees()
                    || pair.mentor() < 0
                    || pair.mentor() >= problem.mentors()) {
                faults.add(Fault.PAIR_UNKNOWN);
            } else if (!fixed.remove(pair)) {
                fault(free.put(key(pair.mentee(), pair.mentor()), pair) != null, Fault.PAIR_TWICE);
                fault(--wantedLeft[pair.mentee()] < 0, Fault.MORE_THAN_WANTED);
                fault(--capacityLeft[pair.mentor()] < 0, Fault.OVER_CAPACITY);
            }
        }
        fault(!fixed.isEmpty(), Fault.FIXED_PAIR_MISSING);
    }

    /** The sum above; on the way, each pair made is looked up in its row. */
    private long limit() {
        Certificate certificate = assignment.certificate();
        long limit = 0;
        for (int mentor = 0; mentor < problem.mentors(); mentor++) {
            limit += capacity[mentor] * checked(certificate.mentorPrices().of(mentor));
        }
        Map<Integer, List<Pair>> fixed = problem.fixed().stream().collect(groupingBy(Pair::mentee));
        Map<Integer, List<Pair>> made = free.values().stream().collect(groupingBy(Pair::mentee));
        int[] scoreMade = new int[problem.mentors()];
        Arrays.fill(scoreMade, Candidates.FORBIDDEN);
        for (int mentee = 0; mentee < problem.mentees(); mentee++) {
            long price = checked(certificate.menteePrices().of(mentee));
            limit += wanted[mentee] * price;
            int n = problem.candidates().of(mentee, mentors, scores);
            fixed.getOrDefault(mentee, List.of()).forEach(pair -> forbid(pair.mentor(), n));
            made.getOrDefault(mentee, List.of()).forEach(pair -> scoreMade[pair.mentor()] = pair.score());
            for (int i = 0; i < n; i++) {
                int mentor = mentors[i];
                if (scores[i] >= 0) {
                    long sum = price + certificate.mentorPrices().of(mentor);
                    limit += Math.max(0, certificate.pairWorth() + scores[i] - sum);
                    fault(scoreMade[mentor] >= 0 && scoreMade[mentor] != scores[i], Fault.SCORE_WRONG);
                    scoreMade[mentor] = Candidates.FORBIDDEN;
                }
            }
            for (Pair pair : made.getOrDefault(mentee, List.of())) {
                fault(scoreMade[pair.mentor()] >= 0, Fault.PAIR_FORBIDDEN);
                scoreMade[pair.mentor()] = Candidates.FORBIDDEN;
            }
        }
        return limit;
    }

    /** A fixed pair is none to choose. */
    private void forbid(int mentor, int n) {
        for (int i = 0; i < n; i++) {
            if (mentors[i] == mentor) {
                scores[i] = Candidates.FORBIDDEN;
            }
        }
    }

    /** Prices beyond the worth of the best pair prove nothing that smaller ones do not. */
    private long checked(long price) {
        fault(price < 0 || price > assignment.certificate().pairWorth() + Candidates.HIGHEST, Fault.PRICES_INVALID);
        return price;
    }

    private void checkSummary(Check check) {
        Certificate certificate = assignment.certificate();
        int lowest = assignment.pairs().stream().mapToInt(Pair::score).min().orElse(-1);
        long total = assignment.pairs().stream().mapToLong(Pair::score).sum();
        fault(certificate.pairs() != assignment.pairs().size(), Fault.SUMMARY_WRONG);
        fault(certificate.total() != total || certificate.lowest() != lowest, Fault.SUMMARY_WRONG);
        fault(certificate.possible() != check.possible() || certificate.bound() != check.bound(), Fault.SUMMARY_WRONG);
    }

    private void fault(boolean present, Fault fault) {
        if (present) {
            faults.add(fault);
        }
    }

    private static long sum(int[] numbers) {
        long sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    private static long key(int mentee, int mentor) {
        return ((long) mentee << 32) + mentor;
    }
}
