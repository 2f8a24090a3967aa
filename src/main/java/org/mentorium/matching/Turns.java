package org.mentorium.matching;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.programs.Precedence;

/** Who comes first when places are short, as groups of the solver: the lower the number, the earlier. */
final class Turns {

    private Turns() {}

    /** The lot is drawn by the run's seed, which its page shows. */
    static int[] of(Cohort cohort, Precedence precedence, long seed) {
        int mentees = cohort.mentees().size();
        return switch (precedence) {
            case NOBODY -> new int[mentees];
            case EARLIEST -> byNumber(cohort);
            case LOT -> drawn(mentees, seed);
        };
    }

    /** Participants are numbered in the order in which they applied or were invited. */
    private static int[] byNumber(Cohort cohort) {
        long[] numbers = cohort.mentees().stream()
                .mapToLong(mentee -> mentee.participantId())
                .sorted()
                .toArray();
        return cohort.mentees().stream()
                .mapToInt(mentee -> Arrays.binarySearch(numbers, mentee.participantId()))
                .toArray();
    }

    private static int[] drawn(int mentees, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] turns = new int[mentees];
        for (int i = 0; i < mentees; i++) {
            int j = random.nextInt(i + 1);
            turns[i] = turns[j];
            turns[j] = i;
        }
        return turns;
    }
}
