package org.mentorium.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTests {

    @ParameterizedTest
    @CsvSource({
        // how many chose 1, 2, 3 and 4; mean; median
        "1, 0, 0, 0, 1.0, 1.0",
        "1, 1, 0, 0, 1.5, 1.5",
        "2, 0, 0, 2, 2.5, 2.5",
        "1, 3, 1, 0, 2.0, 2.0",
        "0, 1, 1, 3, 3.4, 4.0",
        "0, 3, 0, 3, 3.0, 3.0"
    })
    void meanAndMedianComeFromTheCounts(int one, int two, int three, int four, double mean, double median) {
        var counts = new TreeMap<>(Map.of(1, one, 2, two, 3, three, 4, four));

        assertThat(Figures.mean(counts)).isEqualTo(mean);
        assertThat(Figures.median(counts)).isEqualTo(median);
    }
}
