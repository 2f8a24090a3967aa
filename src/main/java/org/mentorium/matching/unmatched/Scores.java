package org.mentorium.matching.unmatched;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How the scores of a run are spread, ten points a band, and how many wishes it meets.
 *
 * @param bands from the lowest to the highest
 * @param wishes one line for mentees and one for mentors who named somebody
 */
record Scores(List<Band> bands, List<Met> wishes) {

    /** The drawing is so wide and high, with room beneath for what the bars mean. */
    static final int WIDTH = 600;

    static final int HEIGHT = 160;
    private static final int GAP = 6;

    /** A band and its bar in the drawing. */
    record Band(int from, int to, int pairs, int x, int y, int width, int height) {

        public int middle() {
            return x + width / 2;
        }
    }

    /**
     * How many of those who named somebody are a pair with one of them.
     *
     * @param first with the one they named first
     */
    record Met(String role, int wishers, int met, int first) {}

    static List<Band> bands(int[] counts) {
        int most = Math.max(1, IntStream.of(counts).max().orElse(1));
        int step = WIDTH / counts.length;
        return IntStream.range(0, counts.length)
                .mapToObj(i -> {
                    int height = Math.round((float) HEIGHT * counts[i] / most);
                    int to = i == counts.length - 1 ? 100 : 10 * i + 9;
                    return new Band(10 * i, to, counts[i], i * step + GAP / 2, HEIGHT - height, step - GAP, height);
                })
                .toList();
    }
}
