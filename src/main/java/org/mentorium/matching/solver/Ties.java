package org.mentorium.matching.solver;

import java.util.SplittableRandom;

/** Decides between equals by a seed, for each pair differently, so that no place in a list is an advantage. */
record Ties(long seed) {

    /** An even mix of seed, mentee and mentor (the finaliser of SplitMix64); its upper bits are used. */
    long of(int mentee, int mentor) {
        long z = seed + mentee * 0x9E3779B97F4A7C15L + (mentor + 1) * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The numbers below n in an order that the seed decides. */
    int[] order(int n) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
