package org.mentorium.charts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.mentorium.charts.Sociogram.Dot;
import org.mentorium.charts.Sociogram.Legend;
import org.mentorium.charts.Sociogram.Line;
import org.mentorium.charts.Sociogram.Look;
import org.mentorium.charts.Sociogram.Strength;

class SociogramTests {

    private static final int LARGEST = 24 * 1024;
    private static final int DOTS = 40;
    private static final Pattern CIRCLE =
            Pattern.compile("<circle class=\"\\S+\" cx=\"(\\S+)\" cy=\"(\\S+)\" r=\"8\"/>");
    private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 (\\S+) (\\S+)\"");

    @Test
    void fortyPeopleOfWhomEachKnowsEachTakeTwentyFourKilobytes() throws Exception {
        String svg = drawn(Locale.ENGLISH).svg();
        assertThat(svg.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(LARGEST);
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
        assertThat(svg).contains("&lt;", "role=\"img\"").doesNotContain("NaN", "style=", "<12 ");
    }

    @Test
    void everyDotIsWithinTheDrawingAndNoTwoTouch() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"))) {
            String svg = drawn(locale).svg();
            MatchResult box = BOX.matcher(svg).results().findFirst().orElseThrow();
            List<double[]> dots = CIRCLE.matcher(svg)
                    .results()
                    .map(dot -> new double[] {Double.parseDouble(dot.group(1)), Double.parseDouble(dot.group(2))})
                    .toList();
            assertThat(dots).hasSize(DOTS + Look.values().length);
            for (double[] one : dots) {
                assertThat(one[0]).isBetween(8.0, Double.parseDouble(box.group(1)) - 8);
                assertThat(one[1]).isBetween(8.0, Double.parseDouble(box.group(2)) - 8);
                for (double[] other : dots) {
                    assertThat(one == other || Math.hypot(one[0] - other[0], one[1] - other[1]) > 18)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyLookIsInTheStylesheet() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/static/app.css"));
        assertThat(Pattern.compile("class=\"([^\"]+)\"")
                        .matcher(drawn(Locale.ENGLISH).svg())
                        .results()
                        .map(found -> found.group(1)))
                .allSatisfy(name -> assertThat(css).containsPattern("\\." + name + "\\b"));
    }

    @Test
    void onlyWhatOccursStandsInTheLegend() {
        Chart pair = Sociogram.of(
                frame(Locale.ENGLISH),
                legend(),
                List.of(new Dot("1 Ada", Look.FILLED, 0, 0), new Dot("2 Ben", Look.HOLLOW, 0, 1)),
                List.of(new Line(0, 1, Strength.SOME)),
                List.of(List.of("1 Ada", "2 Ben")));
        assertThat(pair.svg()).contains("FILLED", "HOLLOW", "SOME", "1 Ada").doesNotContain("BOTH", "MUCH", "NONE");
    }

    private static Chart drawn(Locale locale) {
        List<Dot> dots = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < DOTS; i++) {
            dots.add(new Dot((i + 1) + " Ñandú <" + i + "> Øy", Look.values()[i % 3], i % 4, i / 4));
            for (int j = 0; j < i; j++) {
                lines.add(new Line(j, i, Strength.values()[(i + j) % 4]));
            }
        }
        return Sociogram.of(frame(locale), legend(), dots, lines, List.of(List.of("a", "b")));
    }

    private static Legend legend() {
        return new Legend(
                Map.of(Look.FILLED, "FILLED", Look.HOLLOW, "HOLLOW", Look.BOTH, "BOTH"),
                Arrays.stream(Strength.values())
                        .collect(java.util.stream.Collectors.toMap(strength -> strength, Strength::name)));
    }

    private static Frame frame(Locale locale) {
        return new Frame("Who <knows> whom", "What it shows", List.of("Person", "Whom"), locale);
    }
}
