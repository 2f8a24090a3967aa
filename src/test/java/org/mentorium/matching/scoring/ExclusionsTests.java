package org.mentorium.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ExclusionsTests {

    private static final int MENTEES = 60;
    /** More than one word of bits, and no whole number of them. */
    private static final int MENTORS = 70;

    private final Cohort cohort = crowd();
    private final Scoring scoring = new Scoring(cohort);

    private static Cohort crowd() {
        Cohort cohort = Crowd.of(MENTEES, MENTORS, 11);
        List<Bond> bonds = new ArrayList<>();
        for (int i = 0; i < MENTEES; i++) {
            bonds.add(new Bond(
                    cohort.mentors().get(i).participantId(),
                    cohort.mentees().get(i).participantId(),
                    Bond.Kind.values()[i % Bond.Kind.values().length]));
        }
        return SomeCohort.bound(cohort, bonds);
    }

    @Test
    void rowsSayWhatPairsSay() {
        Exclusions exclusions = new Exclusions(cohort);
        BitSet among = new BitSet();
        among.set(5, 40);
        Map<String, Integer> counts = new HashMap<>();
        for (int mentee = 0; mentee < MENTEES; mentee++) {
            exclusions.look(mentee);
            BitSet allowed = new BitSet();
            TreeSet<String> alone = new TreeSet<>();
            for (int mentor = 0; mentor < MENTORS; mentor++) {
                List<Rule> broken = scoring.broken(mentee, mentor);
                allowed.set(mentor, broken.isEmpty());
                assertThat(exclusions.allowed(mentee, mentor)).isEqualTo(broken.isEmpty());
                broken.stream().filter(Rule::counted).forEach(rule -> counts.merge(rule.key(), 1, Integer::sum));
                if (broken.size() == 1 && broken.get(0).counted() && among.get(mentor)) {
                    alone.add(broken.get(0).key());
                }
            }
            assertThat(exclusions.allowed()).isEqualTo(allowed);
            assertThat(exclusions.alone(among)).containsExactlyInAnyOrderElementsOf(alone);
        }
        assertThat(Exclusions.of(cohort))
                .isEqualTo(counts)
                .containsKeys("SHARED_LANGUAGE", "MINIMUM_EXPERIENCE", "TOGETHER", "BANNED")
                .doesNotContainKey("EARLIER");
    }

    @Test
    void aPairCostsNoObject() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        Cohort many = Crowd.of(1_500, 500, 7);
        Exclusions.of(many);
        long allocated = threads.getCurrentThreadAllocatedBytes();
        Exclusions.of(many);
        assertThat((threads.getCurrentThreadAllocatedBytes() - allocated) / (1_500.0 * 500))
                .as("bytes for a pair")
                .isLessThan(8);
    }

    @Test
    void nobodyIsForbiddenWhereNobodyIs() {
        Cohort empty = SomeCohort.of(List.of(), cohort.mentees(), cohort.policy(), cohort.start());
        assertThat(Exclusions.of(empty)).isEmpty();
        Exclusions exclusions = new Exclusions(empty);
        exclusions.look(0);
        assertThat(exclusions.allowed().isEmpty()).isTrue();
    }
}
