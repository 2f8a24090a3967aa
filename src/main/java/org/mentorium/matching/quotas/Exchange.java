package org.mentorium.matching.quotas;

import org.mentorium.matching.solver.Pair;

/** The most pairs that quotas, wants and places of whole organisations allow, whoever suits whom (a maximum flow). */
final class Exchange {

    private final QuotaProblem problem;
    private final int n;
    private final long[] wants;
    private final long[] places;
    private final int[] left;
    private final long[][] flow;

    private Exchange(QuotaProblem problem) {
        this.problem = problem;
        n = problem.organisations();
        wants = new long[n];
        places = new long[n];
        flow = new long[n][n];
        for (int mentee = 0; mentee < problem.pairs().mentees(); mentee++) {
            wants[problem.menteesOf()[mentee]] += problem.pairs().wanted(mentee);
        }
        for (int mentor = 0; mentor < problem.pairs().mentors(); mentor++) {
            places[problem.mentorsOf()[mentor]] += problem.pairs().capacity(mentor);
        }
        left = problem.left();
        for (Pair pair : problem.pairs().fixed()) {
            wants[problem.menteesOf()[pair.mentee()]]--;
            places[problem.mentorsOf()[pair.mentor()]]--;
        }
    }

    static long most(QuotaProblem problem) {
        return problem.pairs().fixed().size() + new Exchange(problem).flow();
    }

    private long flow() {
        long all = 0;
        for (int seeking = 0; seeking < n; seeking++) {
            long pushed;
            do {
                pushed = push(seeking, wants[seeking], new boolean[n]);
                wants[seeking] -= pushed;
                all += pushed;
            } while (pushed > 0 && wants[seeking] > 0);
        }
        return all;
    }

    /** Finds mentors' organisations for mentees of one, moving others' mentees where that makes room. */
    private long push(int seeking, long amount, boolean[] seen) {
        seen[seeking] = true;
        for (int lending = 0; lending < n; lending++) {
            long open = Math.min(amount, left[lending * n + seeking] - flow[lending][seeking]);
            if (open <= 0) {
                continue;
            }
            long direct = Math.min(open, places[lending]);
            if (direct > 0) {
                places[lending] -= direct;
                flow[lending][seeking] += direct;
                return direct;
            }
            for (int other = 0; other < n; other++) {
                if (!seen[other] && flow[lending][other] > 0) {
                    long moved = push(other, Math.min(open, flow[lending][other]), seen);
                    if (moved > 0) {
                        flow[lending][other] -= moved;
                        flow[lending][seeking] += moved;
                        return moved;
                    }
                }
            }
        }
        return 0;
    }
}
