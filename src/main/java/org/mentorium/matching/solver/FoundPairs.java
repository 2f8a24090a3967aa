package org.mentorium.matching.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mentorium.matching.solver.CertificateChecker.Fault;

/** The pairs that are claimed, held against people, places and rows. */
final class FoundPairs {

    private final Set<Fault> faults;
    private final List<Pair> free = new ArrayList<>();
    private final List<List<Pair>> byMentee = new ArrayList<>();
    private final int[] scoreMade;

    FoundPairs(AssignmentProblem problem, List<Pair> pairs, Set<Fault> faults) {
        this.faults = faults;
        this.scoreMade = new int[problem.mentors()];
        Arrays.fill(scoreMade, Candidates.FORBIDDEN);
        for (int mentee = 0; mentee < problem.mentees(); mentee++) {
            byMentee.add(new ArrayList<>());
        }
        Set<Pair> fixed = new HashSet<>(problem.fixed());
        Set<Long> seen = new HashSet<>();
        int[] wanted = problem.wantedBesidesFixed();
        int[] capacity = problem.capacityBesidesFixed();
        for (Pair pair : pairs) {
            if (pair.mentee() < 0
                    || pair.mentee() >= problem.mentees()
                    || pair.mentor() < 0
                    || pair.mentor() >= problem.mentors()
                    || pair.score() < 0
                    || pair.score() > problem.values().highestScore()) {
                faults.add(Fault.PAIR_UNKNOWN);
            } else if (!fixed.remove(pair)) {
                free.add(pair);
                byMentee.get(pair.mentee()).add(pair);
                fault(!seen.add(((long) pair.mentee() << 32) + pair.mentor()), Fault.PAIR_TWICE);
                fault(--wanted[pair.mentee()] < 0, Fault.MORE_THAN_WANTED);
                fault(--capacity[pair.mentor()] < 0, Fault.OVER_CAPACITY);
            }
        }
        fault(!fixed.isEmpty(), Fault.FIXED_PAIR_MISSING);
    }

    /** Those besides the fixed ones. */
    List<Pair> free() {
        return free;
    }

    int lowest() {
        return free.stream().mapToInt(Pair::score).min().orElse(Candidates.FORBIDDEN);
    }

    /** Looks the mentee's pairs up among those allowed. */
    void check(Rows.Row row) {
        List<Pair> made = byMentee.get(row.mentee);
        if (made.isEmpty()) {
            return;
        }
        made.forEach(pair -> scoreMade[pair.mentor()] = pair.score());
        for (int i = 0; i < row.size; i++) {
            int mentor = row.mentors[i];
            fault(scoreMade[mentor] >= 0 && scoreMade[mentor] != row.scores[i], Fault.SCORE_WRONG);
            scoreMade[mentor] = Candidates.FORBIDDEN;
        }
        for (Pair pair : made) {
            fault(scoreMade[pair.mentor()] >= 0, Fault.PAIR_FORBIDDEN);
            scoreMade[pair.mentor()] = Candidates.FORBIDDEN;
        }
    }

    private void fault(boolean present, Fault fault) {
        if (present) {
            faults.add(fault);
        }
    }
}
