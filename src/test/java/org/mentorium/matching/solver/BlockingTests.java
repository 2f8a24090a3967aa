package org.mentorium.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockingTests {

    private static final int PEOPLE = 1_000;

    /** A row for each pair would be eight megabytes. */
    @Test
    void roomForARowIsMadeOnceWhereMentorsThinkOtherwise() {
        Candidates menteesThink = (mentee, mentors, scores) -> one(mentee, 7, mentors, scores);
        Candidates mentorsThink = (mentee, mentors, scores) -> one(mentee, 3, mentors, scores);
        int[] places = IntStream.range(0, PEOPLE).map(i -> 1).toArray();
        AssignmentProblem problem = new AssignmentProblem(PEOPLE, places, menteesThink).withMentorScores(mentorsThink);
        List<Pair> pairs =
                IntStream.range(0, PEOPLE).mapToObj(i -> new Pair(i, i, 7)).toList();
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        assertThat(new Blocking(problem, pairs).count()).isZero();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(new Blocking(problem, pairs).count()).isZero();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2_000_000);
    }

    private static int one(int mentee, int score, int[] mentors, int[] scores) {
        mentors[0] = mentee;
        scores[0] = score;
        return 1;
    }
}
