package org.mentorium.matching.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallGroupsTests {

    @ParameterizedTest
    @CsvSource({
        // sizes, withheld
        "5 6 7, ''",
        "4 6 7, 4 6",
        "1 2 20 30, 1 2 20",
        "2 3 20 30, 2 3",
        "4 4 20, 4 4",
        "3, 3",
        "1 9, 1 9"
    })
    void aSmallGroupIsWithheldWithAsManyBesidesAsItTakes(String sizes, String withheld) {
        List<String> hidden = SmallGroups.withhold(groups(sizes)).stream()
                .filter(Share::withheld)
                .map(share -> Integer.toString(share.people()))
                .toList();
        assertThat(String.join(" ", hidden)).isEqualTo(withheld);
    }

    @Test
    void nobodyWorksASmallGroupOutFromTheWhole() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 1000; round++) {
            List<Share> groups = new ArrayList<>();
            int count = random.nextInt(1, 8);
            for (int i = 0; i < count; i++) {
                groups.add(new Share("g" + i, random.nextInt(1, 15), 0, false));
            }
            List<Share> shown = SmallGroups.withhold(groups);
            List<Share> hidden = shown.stream().filter(Share::withheld).toList();
            assertThat(shown).filteredOn(share -> !share.withheld()).allMatch(share -> share.people() >= 5);
            boolean everything = hidden.size() == groups.size();
            if (!hidden.isEmpty() && !everything) {
                assertThat(hidden).hasSizeGreaterThan(1);
                assertThat(hidden.stream().mapToInt(Share::people).sum()).isGreaterThanOrEqualTo(5);
            }
        }
    }

    private static List<Share> groups(String sizes) {
        String[] each = sizes.split(" ");
        return IntStream.range(0, each.length)
                .mapToObj(i -> new Share("g" + i, Integer.parseInt(each[i]), 0, false))
                .toList();
    }
}
