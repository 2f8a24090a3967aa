package org.mentorium.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.mentorium.matching.scoring.Cohort;
import org.mentorium.participants.Applied;
import org.mentorium.programs.Precedence;

/** Who comes first when places are short, as groups of the solver: the lower the number, the earlier. */
public final class Turns {

    private Turns() {}

    /** The lot is drawn by the run's seed, which its page shows. */
    public static int[] of(Cohort cohort, List<Applied> applied, Precedence precedence, long seed) {
        int mentees = cohort.mentees().size();
        return switch (precedence) {
            case NOBODY -> new int[mentees];
            case EARLIEST ->
                by(
                        cohort,
                        applied,
                        mentee -> mentee.at().getEpochSecond() * 1_000_000
                                + mentee.at().getNano() / 1000);
            case PRIORITY ->
                by(cohort, applied, mentee -> {
                    Integer priority = mentee.priority();
                    return priority == null ? Long.MAX_VALUE : priority;
                });
            case LOT -> drawn(mentees, seed);
        };
    }

    /** Equals are of one group; of whom nothing is known comes last. */
    private static int[] by(Cohort cohort, List<Applied> applied, ToLongFunction<Applied> rank) {
        Map<Long, Applied> known =
                applied.stream().collect(Collectors.toMap(Applied::participantId, Function.identity()));
        long[] ranks = cohort.mentees().stream()
                .mapToLong(mentee -> {
                    Applied one = known.get(mentee.participantId());
                    return one == null ? Long.MAX_VALUE : rank.applyAsLong(one);
                })
                .toArray();
        long[] order = Arrays.stream(ranks).sorted().distinct().toArray();
        return Arrays.stream(ranks)
                .mapToInt(own -> Arrays.binarySearch(order, own))
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
