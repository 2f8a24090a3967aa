package org.mentorium.matching.shapes;

import java.util.Arrays;
import java.util.List;
import org.mentorium.matching.peers.PeerMatching;
import org.mentorium.matching.peers.PeerProblem;
import org.mentorium.matching.peers.Threes;

/** Who of a pool can be paired, and with what score, as far as it is narrowed down; people by their places in the pool. */
final class PeerTable {

    private final PeerScores scores;
    private final List<Integer> pool;
    private final int[][] pairs;
    private final boolean[][] company;

    private PeerTable(PeerScores scores, List<Integer> pool, int[][] pairs, boolean[][] company) {
        this.scores = scores;
        this.pool = pool;
        this.pairs = pairs;
        this.company = company;
    }

    static PeerTable of(PeerScores scores, List<Integer> pool) {
        int n = pool.size();
        int[][] pairs = new int[n][n];
        boolean[][] company = new boolean[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                pairs[a][b] = a == b ? OneWay.FORBIDDEN : scores.allowed(pool.get(a), pool.get(b));
                company[a][b] = scores.company(pool.get(a), pool.get(b));
            }
        }
        return new PeerTable(scores, pool, pairs, company);
    }

    PeerTable copy() {
        return new PeerTable(
                scores,
                pool,
                Arrays.stream(pairs).map(int[]::clone).toArray(int[][]::new),
                Arrays.stream(company).map(boolean[]::clone).toArray(boolean[][]::new));
    }

    int pair(int one, int other) {
        return pairs[one][other];
    }

    boolean company(int one, int other) {
        return company[one][other];
    }

    /** Where somebody of the pool is in the cohort. */
    int place(int person) {
        return pool.get(person);
    }

    /** Whatever the rules say. */
    void allow(int one, int other) {
        pairs[one][other] = scores.of(place(one), place(other));
        pairs[other][one] = pairs[one][other];
        company[one][other] = true;
        company[other][one] = true;
    }

    void part(int one, int other) {
        pairs[one][other] = OneWay.FORBIDDEN;
        pairs[other][one] = OneWay.FORBIDDEN;
        company[one][other] = false;
        company[other][one] = false;
    }

    /** Who must be together has nobody else to be with. */
    void only(int one, int other) {
        for (int third = 0; third < pairs.length; third++) {
            if (third != one && third != other) {
                part(one, third);
                part(other, third);
            }
        }
    }

    void alone(int person) {
        for (int third = 0; third < pairs.length; third++) {
            part(person, third);
        }
    }

    PeerProblem problem() {
        return new PeerProblem(pairs.length, this::pair);
    }

    List<Threes.Circle> threes(PeerMatching matching, long seed) {
        return Threes.of(
                pairs.length, matching, (person, two) -> scores.joining(this, person, two.one(), two.other()), seed);
    }
}
