package org.mentorium.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.mentorium.charts.Bars;
import org.mentorium.charts.Boxes;
import org.mentorium.charts.Chart;
import org.mentorium.charts.Dumbbells;
import org.mentorium.charts.Flow;
import org.mentorium.charts.Frame;
import org.mentorium.charts.Likert;
import org.mentorium.charts.Stacks;
import org.mentorium.charts.Weeks;

/** One chart of each sort. */
final class StyleguideCharts {

    private static final int WEEKS = 20;

    private StyleguideCharts() {}

    static List<Chart> all(UnaryOperator<String> word, Locale locale) {
        List<String> items = list(word, "items");
        List<String> steps = list(word, "steps");
        String before = word.apply("before");
        String after = word.apply("after");
        Frame plain = frame(word, locale, List.of(word.apply("example")));
        return List.of(
                likert(word, locale),
                Bars.of(plain, List.of(new Bars.Row(items.get(0), 12), new Bars.Row(items.get(1), 4))),
                Stacks.of(
                        frame(word, locale, List.of(before, after, word.apply("example"))),
                        List.of(before, after),
                        List.of(
                                new Stacks.Row(items.get(0), List.of(7, 5)),
                                new Stacks.Row(items.get(1), List.of(1, 3)))),
                Dumbbells.of(
                        frame(word, locale, List.of(before, after)),
                        before,
                        after,
                        1,
                        4,
                        List.of(new Dumbbells.Row(items.get(0), 1.8, 3.1), new Dumbbells.Row(items.get(1), 3, 2.5))),
                Boxes.of(
                        frame(word, locale, list(word, "box")),
                        List.of(new Boxes.Row(before, 1, 2, 3, 6, 12), new Boxes.Row(after, 2, 5, 8, 9, 15))),
                Weeks.of(
                        plain,
                        IntStream.range(0, WEEKS)
                                .mapToObj(i -> new Weeks.Point(Integer.toString(i + 1), i * (WEEKS - i) % 13))
                                .toList()),
                Flow.of(
                        plain,
                        List.of(
                                new Flow.Step(steps.get(0), 60, ""),
                                new Flow.Step(
                                        steps.get(1), 52, word.apply("left").replace("{0}", "8")),
                                new Flow.Step(
                                        steps.get(2), 41, word.apply("left").replace("{0}", "11")))));
    }

    static Chart likert(UnaryOperator<String> word, Locale locale) {
        List<String> options = list(word, "options");
        List<String> columns = new ArrayList<>(options);
        columns.add(word.apply("example"));
        List<List<Integer>> counts = List.of(List.of(3, 5, 10, 4), List.of(8, 6, 5, 2));
        List<String> items = list(word, "items");
        return Likert.of(
                frame(word, locale, columns),
                options,
                IntStream.range(0, items.size())
                        .mapToObj(i -> new Likert.Row(items.get(i), counts.get(i)))
                        .toList());
    }

    private static Frame frame(UnaryOperator<String> word, Locale locale, List<String> figures) {
        List<String> columns = new ArrayList<>(List.of(word.apply("what")));
        columns.addAll(figures);
        return new Frame(word.apply("example"), word.apply("example"), columns, locale);
    }

    private static List<String> list(UnaryOperator<String> word, String key) {
        return List.of(word.apply(key).split("\\|"));
    }
}
