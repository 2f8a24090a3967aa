package org.mentorium.matching.scoring;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Whom each rule forbids to a mentee, as bit sets of mentors, one mentee after the other. It keeps work space, so each
 * thread takes its own.
 */
public final class Exclusions {

    private final Cohort cohort;
    private final List<Rule> rules;
    private final long[] everybody;
    private final long[][] forbidden;
    /** Whom any rule forbids, and whom more than one does. */
    private final long[] any;

    private final long[] several;

    public Exclusions(Cohort cohort) {
        this.cohort = cohort;
        rules = Rules.of(cohort);
        everybody = MentorPlaces.everybody(cohort.mentors().size());
        forbidden = new long[rules.size()][everybody.length];
        any = new long[everybody.length];
        several = new long[everybody.length];
    }

    /** How many pairs of the cohort each rule forbids, by its key; what may not be counted is not in it. */
    public static Map<String, Integer> of(Cohort cohort) {
        Exclusions exclusions = new Exclusions(cohort);
        Map<String, Integer> counts = new TreeMap<>();
        for (int mentee = 0; mentee < cohort.mentees().size(); mentee++) {
            exclusions.look(mentee);
            exclusions.count(counts);
        }
        return counts;
    }

    /** From now on the answers are about this mentee. */
    public void look(int mentee) {
        Arrays.fill(any, 0);
        Arrays.fill(several, 0);
        for (int rule = 0; rule < forbidden.length; rule++) {
            long[] row = forbidden[rule];
            System.arraycopy(everybody, 0, row, 0, row.length);
            rules.get(rule).strike(mentee, row);
            for (int i = 0; i < row.length; i++) {
                row[i] ^= everybody[i];
                several[i] |= any[i] & row[i];
                any[i] |= row[i];
            }
        }
    }

    /** Adds to each rule's count the mentors whom it forbids to the mentee. */
    public void count(Map<String, Integer> counts) {
        for (int rule = 0; rule < forbidden.length; rule++) {
            if (rules.get(rule).counted()) {
                int mentors = 0;
                for (long word : forbidden[rule]) {
                    mentors += Long.bitCount(word);
                }
                if (mentors > 0) {
                    counts.merge(rules.get(rule).key(), mentors, Integer::sum);
                }
            }
        }
    }

    /** The mentors whom no rule forbids to the mentee. */
    public BitSet allowed() {
        BitSet allowed = BitSet.valueOf(any);
        allowed.flip(0, cohort.mentors().size());
        return allowed;
    }

    /** The rules each of which is all that keeps the mentee from somebody among these mentors. */
    public List<String> alone(BitSet among) {
        BitSet once = BitSet.valueOf(any);
        once.andNot(BitSet.valueOf(several));
        once.and(among);
        return IntStream.range(0, forbidden.length)
                .filter(rule -> rules.get(rule).counted()
                        && BitSet.valueOf(forbidden[rule]).intersects(once))
                .mapToObj(rule -> rules.get(rule).key())
                .toList();
    }

    /** Whether no rule forbids a pair, whoever is looked at. */
    public boolean allowed(int mentee, int mentor) {
        return rules.stream().noneMatch(rule -> rule.forbids(mentee, mentor));
    }
}
