package org.mentorium.reports;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.charts.Bars;
import org.mentorium.charts.Chart;
import org.mentorium.charts.Dumbbells;
import org.mentorium.charts.Frame;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws what a report says in figures, where it can be seen better than read; what is withheld is not drawn. */
@Component
class ReportCharts {

    private static final int HUNDRED = 100;
    /** Of one drawing; the table has them all. */
    private static final int MOST_ROWS = 12;

    private final MessageSource messages;

    ReportCharts(MessageSource messages) {
        this.messages = messages;
    }

    Map<Chapter, List<Chart>> of(Report report, Locale locale) {
        Map<Chapter, List<Chart>> charts = new EnumMap<>(Chapter.class);
        charts.put(Chapter.HOURS, hours(report, locale));
        charts.put(Chapter.COMPLETION, completion(report, locale));
        charts.put(Chapter.CHANGE, change(report, locale));
        charts.put(Chapter.RETENTION, retention(report, locale));
        return charts;
    }

    /** Held against the plan, the whole first and then its sections. */
    private List<Chart> hours(Report report, Locale locale) {
        List<Bars.Share> rows = lines(report, Chapter.HOURS, "planned", "held")
                .limit(MOST_ROWS)
                .map(line -> new Bars.Share(line.group().in(locale), drawn(line, "held"), drawn(line, "planned")))
                .toList();
        boolean any = rows.stream().anyMatch(row -> row.whole() > 0);
        return any
                ? List.of(Bars.against(
                        frame("hours", locale, "reports.group", "reports.phase.held", "reports.phase.planned"), rows))
                : List.of();
    }

    /** Beside what the best programs reach, as soon as the report says so in words. */
    private List<Chart> completion(Report report, Locale locale) {
        BigDecimal completion = report.value(Chapter.COMPLETION, "completion", "all", "");
        if (completion == null
                || report.notes().getOrDefault(Chapter.COMPLETION, List.of()).isEmpty()) {
            return List.of();
        }
        return List.of(Bars.of(
                frame("completion", locale, "reports.chart.program", "reports.chart.percent"),
                List.of(
                        new Bars.Row(report.program(), percent(completion)),
                        new Bars.Row(word("reports.chart.best", locale), percent(ReportNotes.BEST)))));
    }

    /** One drawing for each scale: what lies on different ones cannot stand on one line. */
    private List<Chart> change(Report report, Locale locale) {
        Map<Figure.Scale, List<Report.Line>> scales = lines(report, Chapter.CHANGE, "pre", "post")
                .filter(line -> scale(line) != null)
                .collect(Collectors.groupingBy(
                        line -> Objects.requireNonNull(scale(line)), LinkedHashMap::new, Collectors.toList()));
        return scales.entrySet().stream()
                .map(scale -> Dumbbells.of(
                        frame(
                                word(
                                        "reports.chart.change",
                                        locale,
                                        scale.getKey().least(),
                                        scale.getKey().most()),
                                "change",
                                locale,
                                "reports.measure",
                                "reports.phase.pre",
                                "reports.phase.post"),
                        word("reports.phase.pre", locale),
                        word("reports.phase.post", locale),
                        scale.getKey().least(),
                        scale.getKey().most(),
                        scale.getValue().stream()
                                .limit(MOST_ROWS)
                                .map(line ->
                                        new Dumbbells.Row(label(line, locale), drawn(line, "pre"), drawn(line, "post")))
                                .toList()))
                .toList();
    }

    private List<Chart> retention(Report report, Locale locale) {
        List<Bars.Row> rows = Stream.of("mentored", "not_mentored")
                .map(group -> {
                    BigDecimal share = report.value(Chapter.RETENTION, "stayed", group, "");
                    return share == null ? null : new Bars.Row(report.say("group", group, locale), percent(share));
                })
                .filter(Objects::nonNull)
                .toList();
        return rows.size() < 2
                ? List.of()
                : List.of(Bars.of(frame("retention", locale, "reports.group", "reports.chart.percent"), rows));
    }

    /** Those of which both can be drawn. */
    private static Stream<Report.Line> lines(Report report, Chapter chapter, String first, String second) {
        return report.parts().stream()
                .filter(part -> part.chapter() == chapter)
                .flatMap(part -> part.lines().stream())
                .filter(line -> value(line, first) != null && value(line, second) != null);
    }

    /** A side is named where there is one: the same question stands there of all, of mentees and of mentors. */
    private static String label(Report.Line line, Locale locale) {
        Figure figure = Objects.requireNonNull(line.at("pre"));
        String group = figure.group().equals("all") ? "" : line.group().in(locale) + ": ";
        return group + line.name().in(locale);
    }

    private static @Nullable BigDecimal value(Report.Line line, String phase) {
        Figure figure = line.at(phase);
        return figure == null ? null : figure.value();
    }

    private static double drawn(Report.Line line, String phase) {
        return Objects.requireNonNull(value(line, phase)).doubleValue();
    }

    private static Figure.@Nullable Scale scale(Report.Line line) {
        Figure figure = line.at("pre");
        return figure == null ? null : figure.scale();
    }

    private Frame frame(String chart, Locale locale, String... columns) {
        return frame(word("reports.chart." + chart, locale), chart, locale, columns);
    }

    private Frame frame(String title, String chart, Locale locale, String... columns) {
        return new Frame(
                title,
                word("reports.chart." + chart + ".description", locale),
                Stream.of(columns).map(column -> word(column, locale)).toList(),
                locale);
    }

    private static double percent(BigDecimal share) {
        return Math.round(share.doubleValue() * HUNDRED);
    }

    private String word(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
