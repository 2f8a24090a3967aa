package org.mentorium.instruments;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** The places of the longest rising run, with gaps, through some numbers. */
final class LongestRise {

    private LongestRise() {}

    static Set<Integer> of(int[] numbers) {
        int[] length = new int[numbers.length];
        int[] before = new int[numbers.length];
        Arrays.fill(before, -1);
        int best = -1;
        for (int i = 0; i < numbers.length; i++) {
            length[i] = 1;
            for (int j = 0; j < i; j++) {
                if (numbers[j] < numbers[i] && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        Set<Integer> places = new HashSet<>();
        for (int i = best; i >= 0; i = before[i]) {
            places.add(i);
        }
        return places;
    }
}
