package org.mentorium.matching.shapes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mentorium.matching.peers.BlossomPeers;
import org.mentorium.matching.peers.PeerChecker;
import org.mentorium.matching.peers.PeerMatching;
import org.mentorium.matching.peers.PeerProblem;
import org.mentorium.matching.peers.Threes;
import org.mentorium.matching.scoring.Bond;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.matching.scoring.Scoring;
import org.mentorium.participants.ParticipantRole;

/**
 * Peers, in one pool: what two score is the mean of what each has of the other, and a rule that holds one way holds for
 * both.
 */
final class PeerShape {

    private final Cohort cohort;
    private final Scoring scoring;
    private final int[][] scores;
    private final List<Integer> pool;

    PeerShape(Cohort cohort, Scoring scoring) {
        this.cohort = cohort;
        this.scoring = scoring;
        int[] wanted = cohort.wanted();
        pool = IntStream.range(0, wanted.length)
                .filter(person -> wanted[person] > 0)
                .boxed()
                .toList();
        scores = bothWays(oneWay());
        pins();
    }

    private int[][] oneWay() {
        int people = cohort.mentors().size();
        int[] others = new int[people];
        int[] row = new int[people];
        int[][] all = new int[people][people];
        for (int one = 0; one < people; one++) {
            Arrays.fill(all[one], -1);
            int n = scoring.of(one, others, row);
            for (int i = 0; i < n; i++) {
                all[one][others[i]] = row[i];
            }
        }
        return all;
    }

    private int[][] bothWays(int[][] one) {
        int n = pool.size();
        int[][] both = new int[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                int there = one[pool.get(a)][pool.get(b)];
                int back = one[pool.get(b)][pool.get(a)];
                both[a][b] = a == b || there < 0 || back < 0 ? -1 : (there + back) / 2;
            }
        }
        return both;
    }

    /** Who must be together has nobody else to be with. */
    private void pins() {
        for (Bond bond : cohort.bonds()) {
            int one = pool.indexOf(cohort.mentor(bond.mentor()));
            int other = pool.indexOf(cohort.mentor(bond.mentee()));
            if (bond.kind() == Bond.Kind.PINNED && one >= 0 && other >= 0 && scores[one][other] >= 0) {
                for (int third = 0; third < scores.length; third++) {
                    if (third != one && third != other) {
                        scores[one][third] = scores[third][one] = -1;
                        scores[other][third] = scores[third][other] = -1;
                    }
                }
            }
        }
    }

    Made make(long seed) {
        PeerProblem problem = new PeerProblem(pool.size(), (one, other) -> scores[one][other]);
        PeerMatching matching = new BlossomPeers().solve(problem, seed);
        PeerChecker.Check check = PeerChecker.check(problem, matching);
        List<Draft> drafts = new ArrayList<>();
        for (Threes.Circle circle : Threes.of(problem, matching, seed)) {
            drafts.add(draft(circle.people()));
        }
        int placed = drafts.stream().mapToInt(draft -> draft.members().size()).sum();
        return new Made(
                drafts,
                pool.size(),
                pool.size(),
                placed,
                placed + 2 * (check.possible() - check.pairs()),
                matching.total(),
                check.bound(),
                Made.lowest(drafts),
                check.valid());
    }

    /** Two of three are enough to begin. */
    private Draft draft(List<Integer> circle) {
        List<Draft.Member> members = new ArrayList<>();
        List<Draft.Tie> ties = new ArrayList<>();
        int sum = 0;
        for (int one : circle) {
            int person = pool.get(one);
            members.add(new Draft.Member(cohort.mentors().get(person).participantId(), ParticipantRole.PEER, null));
            for (int other : circle) {
                if (other != one) {
                    ties.add(Draft.tie(cohort, scoring, person, pool.get(other)));
                    sum += scores[one][other];
                }
            }
        }
        return new Draft(sum / ties.size(), 0, 2, members, ties);
    }
}
