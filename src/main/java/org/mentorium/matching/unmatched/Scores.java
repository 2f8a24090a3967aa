package org.mentorium.matching.unmatched;

import java.util.List;
import org.mentorium.charts.Chart;

/**
 * How the scores of a run are spread, ten points a band, and how many wishes it meets.
 *
 * @param drawing from the lowest band to the highest
 * @param wishes one line for mentees and one for mentors who named somebody
 */
record Scores(Chart drawing, List<Met> wishes) {

    /**
     * How many of those who named somebody are a pair with one of them.
     *
     * @param first with the one they named first
     */
    record Met(String role, int wishers, int met, int first) {}
}
