package org.mentorium.matching.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mentorium.matching.solver.Candidates;

/**
 * The scores of a cohort: a weighted mean of the criteria about which the mentee has said something, 0 to 10000 in
 * hundredths of a point, and none for pairs that a rule forbids. It keeps work space, so each thread takes its own.
 */
public final class Scoring implements Candidates {

    private final List<Criteria.Weighted> criteria;
    private final List<Rule> rules;
    private final int mentors;
    private final int[] points;
    private final int[] sums;
    private final long[] allowed;
    /** Whose row is added up, and by what weights, so that pairs of one mentee are looked up. */
    private int summed = -1;

    private int weights;

    public Scoring(Cohort cohort) {
        this(
                Criteria.of(cohort),
                List.copyOf(Rules.of(cohort)),
                cohort.mentors().size());
    }

    private Scoring(List<Criteria.Weighted> criteria, List<Rule> rules, int mentors) {
        this.criteria = criteria;
        this.rules = rules;
        this.mentors = mentors;
        points = new int[mentors];
        sums = new int[mentors];
        allowed = new long[(mentors + 63) >>> 6];
    }

    /** The same for another thread: what was made ready is shared, the work space is not. */
    public Scoring another() {
        return new Scoring(criteria, rules, mentors);
    }

    @Override
    public int of(int mentee, int[] into, int[] scores) {
        int weights = addUp(mentee);
        allow(mentee);
        int n = 0;
        for (int i = 0; i < allowed.length; i++) {
            for (long left = allowed[i]; left != 0; left &= left - 1) {
                int mentor = (i << 6) + Long.numberOfTrailingZeros(left);
                into[n] = mentor;
                scores[n++] = mean(sums[mentor], weights);
            }
        }
        return n;
    }

    private void allow(int mentee) {
        MentorPlaces.fill(allowed, mentors);
        for (Rule rule : rules) {
            rule.strike(mentee, allowed);
        }
    }

    /** The score of one pair, whatever the rules say. */
    public int score(int mentee, int mentor) {
        int weights = addUp(mentee);
        return mean(sums[mentor], weights);
    }

    /** Whether no rule forbids the pair. */
    public boolean allowed(int mentee, int mentor) {
        for (Rule rule : rules) {
            if (rule.forbids(mentee, mentor)) {
                return false;
            }
        }
        return true;
    }

    /** The rules that forbid the pair. */
    public List<Rule> broken(int mentee, int mentor) {
        return rules.stream().filter(rule -> rule.forbids(mentee, mentor)).toList();
    }

    /** What the score is made of, the most telling first. */
    public List<Reason> reasons(int mentee, int mentor) {
        List<Reason> reasons = new ArrayList<>();
        for (Criteria.Weighted criterion : criteria) {
            if (criterion.measure().row(mentee, points)) {
                reasons.add(new Reason(
                        criterion.key(),
                        criterion.weight(),
                        points[mentor],
                        criterion.measure().words(mentee, mentor),
                        criterion.aspect()));
            }
        }
        reasons.sort((a, b) -> Integer.compare(b.weight() * b.points(), a.weight() * a.points()));
        return reasons;
    }

    private int addUp(int mentee) {
        if (mentee == summed) {
            return weights;
        }
        Arrays.fill(sums, 0);
        weights = 0;
        for (Criteria.Weighted criterion : criteria) {
            if (criterion.measure().row(mentee, points)) {
                weights += criterion.weight();
                int weight = criterion.weight();
                for (int mentor = 0; mentor < mentors; mentor++) {
                    sums[mentor] += weight * points[mentor];
                }
            }
        }
        summed = mentee;
        return weights;
    }

    private static int mean(int sum, int weights) {
        return weights == 0 ? 0 : (sum + weights / 2) / weights;
    }
}
