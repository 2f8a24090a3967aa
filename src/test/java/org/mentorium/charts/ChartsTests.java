package org.mentorium.charts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChartsTests {

    private static final int LARGEST = 6 * 1024;
    private static final String LONG =
            "How often do you plan lessons & tasks so that <every> pupil can take part in them from the very start?";

    /** Larger ones than a page has. */
    static List<Chart> charts() {
        return List.of(
                likert(Locale.ENGLISH),
                Bars.of(frame(Locale.ENGLISH), rows(12, i -> new Bars.Row(LONG, i * 1000))),
                Bars.against(frame(Locale.ENGLISH), rows(12, i -> new Bars.Share(LONG, i * 300, 1800))),
                Dumbbells.of(
                        frame(Locale.ENGLISH),
                        "Before",
                        "After",
                        1,
                        5,
                        rows(10, i -> new Dumbbells.Row(LONG, 1 + i / 3.0, 5 - i / 7.0))),
                Boxes.of(frame(Locale.ENGLISH), rows(10, i -> new Boxes.Row(LONG, i, i + 1, i + 2.5, i + 4, i + 9))),
                Stacks.of(
                        frame(Locale.ENGLISH),
                        List.of(LONG, LONG, LONG, LONG),
                        rows(12, i -> new Stacks.Row("Month " + i, List.of(i, 1000 - i, i * 7, 3)))),
                Weeks.of(frame(Locale.ENGLISH), rows(60, i -> new Weeks.Point("Week " + i, i * 37 % 11))),
                Weeks.against(
                        frame(Locale.ENGLISH),
                        "Held",
                        "Planned",
                        rows(53, i -> new Weeks.Planned("Week " + i, i * 37 % 11, 5.25))),
                Flow.of(frame(Locale.ENGLISH), rows(6, i -> new Flow.Step(LONG, 100 - i, i + " left"))));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void eachIsSmallAndWellFormedAndHasItsTable(Chart chart) throws Exception {
        assertThat(chart.svg().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(LARGEST);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(chart.svg().getBytes(UTF_8)));
        assertThat(chart.svg())
                .contains("role=\"img\"", "<title>A &lt;title&gt;</title>", "<desc>What it shows</desc>")
                .doesNotContain("style=", "NaN", "Infinity");
        assertThat(chart.rows()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyLookIsInTheStylesheet(Chart chart) throws IOException {
        String css = Files.readString(Path.of("src/main/resources/static/app.css"));

        assertThat(Pattern.compile("class=\"([^\"]+)\"")
                        .matcher(chart.svg())
                        .results()
                        .map(found -> found.group(1)))
                .allSatisfy(name -> assertThat(css).containsPattern("\\." + name + "\\b"));
    }

    @Test
    void theSameFiguresGiveTheSameDrawing() {
        for (int i = 0; i < charts().size(); i++) {
            assertThat(charts().get(i).svg()).isEqualTo(charts().get(i).svg());
        }
    }

    @Test
    void answersBelowTheMiddleOfAScaleStandBeforeItAndThoseAboveAfter() {
        Chart chart = Likert.of(
                frame(Locale.ENGLISH),
                List.of("Never", "Sometimes", "Always"),
                List.of(new Likert.Row("One", List.of(5, 10, 5))));

        assertThat(chart.svg())
                .contains("<path class=\"c-low3\" d=\"M100 ", "<path class=\"c-none\" d=\"M150 ")
                .contains("<path class=\"c-high3\" d=\"M250 ", ">25%<");
        assertThat(chart.rows()).containsExactly(List.of("One", "5", "10", "5", "20"));
    }

    @Test
    void aPartFillsTheOutlineOfItsWholeOrReachesBeyond() {
        Chart chart = Bars.against(
                frame(Locale.ENGLISH), List.of(new Bars.Share("Half", 5, 10), new Bars.Share("Beyond", 20, 10)));

        assertThat(chart.svg()).contains("h62.5v14", "h125v14", "h250v14", ">5 / 10<", ">20 / 10<");
        assertThat(chart.rows()).containsExactly(List.of("Half", "5", "10"), List.of("Beyond", "20", "10"));
    }

    @Test
    void itTurnsRoundForReadersFromRightToLeft() {
        Chart chart = Bars.of(frame(Locale.forLanguageTag("he")), List.of(new Bars.Row("A", 2), new Bars.Row("B", 1)));

        assertThat(chart.svg()).contains("direction=\"rtl\"", "<path class=\"c-main\" d=\"M60 ", "<text x=\"400\"");
    }

    @Test
    void whereThereIsNothingItDrawsNothingWrong() {
        assertThat(Likert.of(frame(Locale.FRENCH), List.of("A", "B"), List.of(new Likert.Row("C", List.of(0, 0))))
                        .svg())
                .doesNotContain("NaN");
        assertThat(Bars.of(frame(Locale.FRENCH), List.of(new Bars.Row("A", 0))).svg())
                .doesNotContain("NaN");
        assertThat(Weeks.of(frame(Locale.FRENCH), List.of()).svg()).doesNotContain("NaN", "Infinity");
        assertThat(Weeks.against(frame(Locale.FRENCH), "a", "b", List.of()).svg())
                .doesNotContain("NaN", "Infinity");
        assertThat(Boxes.of(frame(Locale.FRENCH), List.of(new Boxes.Row("A", 1, 1, 1, 1, 1)))
                        .svg())
                .doesNotContain("NaN");
    }

    private static Chart likert(Locale locale) {
        return Likert.of(
                frame(locale),
                List.of("Never", "Rarely", "Sometimes", "Often", "Always"),
                rows(10, i -> new Likert.Row(LONG, List.of(i, 3, 4, 17, 12 - i))));
    }

    private static Frame frame(Locale locale) {
        return new Frame("A <title>", "What it shows", List.of("Item", "n"), locale);
    }

    private static <T> List<T> rows(int n, java.util.function.IntFunction<T> row) {
        return IntStream.range(0, n).mapToObj(row).toList();
    }
}
