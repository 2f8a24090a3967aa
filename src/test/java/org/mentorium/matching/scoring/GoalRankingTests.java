package org.mentorium.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

/**
 * How well goals find the offers that belong to them, among all offers of their group: the mean of one divided by the place
 * of the right one. docs/domain/topics.md holds the figures.
 */
class GoalRankingTests {

    private static final double LEAST = 0.8;
    private static final double LEAST_ACROSS = 0.75;
    private static final List<NamedCsvRecord> PAIRS = pairs();

    @Test
    void goalsFindTheirOffersInEachLanguageAndAcross() {
        assertThat(PAIRS).hasSizeGreaterThanOrEqualTo(60);
        for (String group : List.of("en", "es", "fr", "across")) {
            double ours = meanReciprocalRank(group, GoalRankingTests::ours);
            double plain = meanReciprocalRank(group, GoalRankingTests::plain);
            String said = String.format(Locale.ROOT, "%s: %.3f, plain word overlap %.3f", group, ours, plain);
            assertThat(ours).as(said).isGreaterThan(group.equals("across") ? LEAST_ACROSS : LEAST);
            assertThat(ours).as(said).isGreaterThan(plain + 0.1);
        }
    }

    /** Of each pair of the group: the place of its offer among all offers of the group. */
    private static double meanReciprocalRank(String group, ToDoubleBiFunction<String, String> score) {
        return PAIRS.stream()
                .filter(pair -> group(pair).equals(group))
                .mapToDouble(pair -> 1 / place(pair, score))
                .average()
                .orElseThrow();
    }

    private static double place(NamedCsvRecord pair, ToDoubleBiFunction<String, String> score) {
        String goal = pair.getField("goal");
        double right = score.applyAsDouble(goal, pair.getField("offer"));
        double place = 1;
        for (NamedCsvRecord other : PAIRS) {
            if (group(other).equals(group(pair)) && other != pair) {
                double wrong = score.applyAsDouble(goal, other.getField("offer"));
                place += wrong > right ? 1 : wrong == right ? 0.5 : 0;
            }
        }
        return place;
    }

    private static String group(NamedCsvRecord pair) {
        String goal = pair.getField("goal_language");
        return goal.equals(pair.getField("offer_language")) ? goal : "across";
    }

    /** As the product scores them, each offer being a mentor's only skill. */
    private static double ours(String goal, String offer) {
        return Holder.SCORES[Holder.place(goal, "goal")][Holder.place(offer, "offer")];
    }

    private static double plain(String goal, String offer) {
        Set<String> shared = words(goal);
        shared.retainAll(words(offer));
        return shared.size();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
    }

    private static final class Holder {
        static final int[][] SCORES = scores();

        static int place(String text, String field) {
            for (int i = 0; i < PAIRS.size(); i++) {
                if (PAIRS.get(i).getField(field).equals(text)) {
                    return i;
                }
            }
            throw new IllegalArgumentException(text);
        }

        private static int[][] scores() {
            Cohort cohort = Someone.cohort(
                    Someone.policy(Map.of("goals", 1)),
                    Someone.START,
                    PAIRS.stream()
                            .map(pair -> Someone.mentor().offers(pair.getField("offer")))
                            .toList(),
                    PAIRS.stream()
                            .map(pair -> Someone.mentee().goals(pair.getField("goal")))
                            .toList(),
                    Map.of());
            Scoring scoring = new Scoring(cohort);
            int[][] scores = new int[PAIRS.size()][PAIRS.size()];
            for (int mentee = 0; mentee < PAIRS.size(); mentee++) {
                scoring.of(mentee, new int[PAIRS.size()], scores[mentee]);
            }
            return scores;
        }
    }

    private static List<NamedCsvRecord> pairs() {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(GoalRankingTests.class.getResourceAsStream("/topics/pairs.csv")),
                        StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
