package org.mentorium.matching.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlossomPeersTests {

    private static final long PAIR = 1_000_000_000L;

    @Test
    void smallPoolsArePairedAsWellAsByTryingEverything() {
        SplittableRandom random = new SplittableRandom(20_261_125);
        for (int i = 0; i < 3000; i++) {
            int[][] scores = pool(random, random.nextInt(9));
            PeerProblem problem = new PeerProblem(scores.length, (a, b) -> scores[a][b]);
            // A short list makes pricing work for its living.
            PeerMatching found = new BlossomPeers(1 + i % 3).solve(problem, i);
            PeerChecker.Check check = PeerChecker.check(problem, found);
            assertThat(check.exact()).as("pool %d: %s", i, check).isTrue();
            assertThat(check.pairs() * PAIR + check.total()).as("pool %d", i).isEqualTo(best(scores, 0));
        }
    }

    @Test
    void largerPoolsAreProvenToo() {
        SplittableRandom random = new SplittableRandom(7);
        for (int people : new int[] {61, 120, 201}) {
            int[][] scores = pool(random, people);
            PeerProblem problem = new PeerProblem(people, (a, b) -> scores[a][b]);
            PeerMatching found = new BlossomPeers(4).solve(problem, people);
            assertThat(PeerChecker.check(problem, found).exact())
                    .as("%d people", people)
                    .isTrue();
        }
    }

    @Test
    void theSameSeedGivesTheSamePairs() {
        int[][] scores = new int[9][9];
        PeerProblem problem = new PeerProblem(9, (a, b) -> scores[a][b]);
        assertThat(new BlossomPeers().solve(problem, 5).pairs())
                .isEqualTo(new BlossomPeers().solve(problem, 5).pairs());
    }

    @Test
    void aWorseMatchingIsNotTakenForTheBest() {
        int[][] scores = {{-1, 100, 90, 0}, {100, -1, 0, 90}, {90, 0, -1, 10}, {0, 90, 10, -1}};
        PeerProblem problem = new PeerProblem(4, (a, b) -> scores[a][b]);
        PeerMatching best = new BlossomPeers().solve(problem, 1);
        assertThat(best.total()).isEqualTo(180);
        PeerMatching worse = new PeerMatching(
                List.of(new PeerMatching.Two(0, 1, 100), new PeerMatching.Two(2, 3, 10)), best.prices());
        assertThat(PeerChecker.check(problem, worse).exact()).isFalse();
        PeerMatching wrong = new PeerMatching(
                List.of(new PeerMatching.Two(0, 1, 100), new PeerMatching.Two(1, 3, 90)), best.prices());
        assertThat(PeerChecker.check(problem, wrong).valid()).isFalse();
    }

    @Test
    void whoIsLeftOverJoinsThePairThatSuitsBest() {
        SplittableRandom random = new SplittableRandom(99);
        for (int i = 0; i < 500; i++) {
            int[][] scores = pool(random, 3 + random.nextInt(7));
            PeerProblem problem = new PeerProblem(scores.length, (a, b) -> scores[a][b]);
            PeerMatching matching = new BlossomPeers().solve(problem, i);
            List<Threes.Circle> circles = Threes.of(
                    scores.length,
                    matching,
                    (person, two) -> mean(scores[person][two.one()], scores[person][two.other()]),
                    i);
            assertThat(circles).hasSameSizeAs(matching.pairs());
            List<Integer> placed = new ArrayList<>();
            for (Threes.Circle circle : circles) {
                placed.addAll(circle.people());
                assertThat(circle.people()).hasSizeBetween(2, 3);
                for (int a : circle.people()) {
                    for (int b : circle.people()) {
                        assertThat(a == b || scores[a][b] >= 0).isTrue();
                    }
                }
            }
            assertThat(placed).doesNotHaveDuplicates();
            List<Integer> alone = IntStream.range(0, scores.length)
                    .filter(person -> !placed.contains(person))
                    .boxed()
                    .toList();
            for (int person : alone) {
                assertThat(circles)
                        .filteredOn(circle -> circle.people().size() == 2)
                        .noneMatch(circle -> circle.people().stream().allMatch(other -> scores[person][other] >= 0));
            }
        }
    }

    private static int mean(int one, int other) {
        return one < 0 || other < 0 ? -1 : (one + other) / 2;
    }

    /** Ties, people whom nobody may meet, and pools in which nobody may. */
    private static int[][] pool(SplittableRandom random, int people) {
        int[][] scores = new int[people][people];
        int steps = random.nextInt(3) == 0 ? 3 : 10_001;
        double forbidden = random.nextInt(12) == 0 ? 1 : random.nextDouble(0.7);
        for (int a = 0; a < people; a++) {
            scores[a][a] = -1;
            for (int b = 0; b < a; b++) {
                int score = random.nextDouble() < forbidden ? -1 : random.nextInt(steps) * (10_000 / (steps - 1));
                scores[a][b] = score;
                scores[b][a] = score;
            }
        }
        return scores;
    }

    private static long best(int[][] scores, int paired) {
        int first = Integer.numberOfTrailingZeros(~paired);
        if (first >= scores.length) {
            return 0;
        }
        long best = best(scores, paired | 1 << first);
        for (int other = first + 1; other < scores.length; other++) {
            if ((paired >> other & 1) == 0 && scores[first][other] >= 0) {
                best = Math.max(best, PAIR + scores[first][other] + best(scores, paired | 1 << first | 1 << other));
            }
        }
        return best;
    }
}
