package org.mentorium.matching.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Small problems of every kind: tied scores, forbidden pairs, mentors without places, mentees who want none or three. */
record RandomProblem(int[] wanted, int[] capacity, int[][] scores, List<Pair> fixed) {

    static RandomProblem draw(SplittableRandom random) {
        int mentees = random.nextInt(7);
        int mentors = random.nextInt(6);
        int mostWanted = 1 + random.nextInt(3);
        int mostPlaces = 1 + random.nextInt(3);
        int[] wanted = random.ints(mentees, random.nextInt(2), mostWanted + 1).toArray();
        int[] capacity = random.ints(mentors, random.nextInt(2), mostPlaces + 1).toArray();
        int levels = random.nextBoolean() ? 3 : 10_001;
        double forbidden = random.nextInt(4) / 4.0;
        int[][] scores = new int[mentees][mentors];
        for (int[] row : scores) {
            Arrays.setAll(row, j -> random.nextDouble() < forbidden ? -1 : random.nextInt(levels));
        }
        return new RandomProblem(wanted, capacity, scores, fix(random, wanted, capacity));
    }

    private static List<Pair> fix(SplittableRandom random, int[] wanted, int[] capacity) {
        int[] wantedLeft = wanted.clone();
        int[] capacityLeft = capacity.clone();
        List<Pair> fixed = new ArrayList<>();
        boolean any = random.nextInt(3) == 0;
        for (int i = 0; any && i < wanted.length; i++) {
            for (int j = 0; j < capacity.length; j++) {
                if (wantedLeft[i] > 0 && capacityLeft[j] > 0 && random.nextInt(5) == 0) {
                    wantedLeft[i]--;
                    capacityLeft[j]--;
                    fixed.add(new Pair(i, j, random.nextInt(100)));
                }
            }
        }
        return fixed;
    }

    AssignmentProblem problem() {
        return new AssignmentProblem(wanted, capacity, Candidates.of(scores), fixed);
    }

    @Override
    public String toString() {
        return "wanted %s, capacity %s, scores %s, fixed %s"
                .formatted(Arrays.toString(wanted), Arrays.toString(capacity), Arrays.deepToString(scores), fixed);
    }
}
