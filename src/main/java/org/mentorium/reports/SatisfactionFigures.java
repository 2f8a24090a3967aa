package org.mentorium.reports;

import static java.util.stream.Collectors.toSet;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.instruments.Measure;
import org.mentorium.instruments.Scale;
import org.mentorium.instruments.Variable;
import org.mentorium.results.DimensionResult;
import org.mentorium.results.Figures;
import org.mentorium.results.Group;
import org.mentorium.results.RoundResult;
import org.mentorium.results.VariableResult;
import org.mentorium.results.VariableResult.GroupResult;
import org.mentorium.results.Withheld;
import org.mentorium.statistics.Interval;
import org.mentorium.statistics.Sample;

/**
 * What both sides say when it is over, from the questionnaires that close a program: the mean of each dimension and of
 * each question on a scale that is in none, with its interval, and the share that chose an answer.
 *
 * @param measure names the questionnaire; what is asked is added
 * @param audience whom the round asked: mentees, mentors, or all
 */
record SatisfactionFigures(String measure, String audience, ReportWords words) {

    private static final Chapter SECTION = Chapter.SATISFACTION;
    private static final String POINTS = "points";
    /** Of two answers the second is what the first leaves. */
    private static final int TWO = 2;

    Stream<Figure> of(RoundResult round) {
        Set<String> inDimensions = round.dimensions().stream()
                .flatMap(each -> items(round, each).stream())
                .collect(toSet());
        return Stream.concat(
                round.dimensions().stream().flatMap(each -> dimension(round, each)),
                round.variables().stream()
                        .filter(each -> !inDimensions.contains(each.variable().key()))
                        .flatMap(this::question));
    }

    private static List<String> items(RoundResult round, DimensionResult result) {
        return round.round().definition().dimensions().stream()
                .filter(dimension -> dimension.key().equals(result.key()))
                .flatMap(dimension -> dimension.items().stream())
                .toList();
    }

    /** Its items share one scale. */
    private Stream<Figure> dimension(RoundResult round, DimensionResult result) {
        List<String> items = items(round, result);
        Words name = round.variables().stream()
                .map(VariableResult::variable)
                .filter(variable -> items.contains(variable.key()))
                .findFirst()
                .map(variable -> scaled(result.name(), variable))
                .orElse(result.name());
        return mean(result.key(), name, audience, result.n(), result.scores(), result.withheld());
    }

    /** A mean says nothing without the ends of its scale. */
    private Words scaled(Words text, Variable variable) {
        IntSummaryStatistics ends =
                variable.options().stream().mapToInt(Scale.Option::value).summaryStatistics();
        return ends.getCount() == 0 ? text : words.scaled(text, ends.getMin(), ends.getMax());
    }

    private Stream<Figure> question(VariableResult result) {
        Measure kind = result.variable().measure();
        return result.groups().stream()
                .filter(group -> group.group().kind() != Group.Kind.ORGANISATION)
                .flatMap(group -> kind == Measure.ORDINAL
                        ? scale(result, group)
                        : kind == Measure.NOMINAL ? shares(result, group) : Stream.empty());
    }

    private Stream<Figure> scale(VariableResult result, GroupResult group) {
        Sample sample = group.figures() == null ? null : group.figures().sample();
        return mean(
                result.variable().key(),
                scaled(result.text(), result.variable()),
                name(group),
                group.n(),
                sample,
                group.withheld());
    }

    private Stream<Figure> mean(
            String key, Words text, String group, int n, @Nullable Sample sample, @Nullable Withheld why) {
        Interval interval = sample == null ? null : sample.meanInterval();
        return Stream.of(
                figure(key, text, group, "", n, sample == null ? null : sample.mean(), POINTS, why),
                figure(key, text, group, "low", n, interval == null ? null : interval.low(), POINTS, why),
                figure(key, text, group, "high", n, interval == null ? null : interval.high(), POINTS, why));
    }

    private Stream<Figure> shares(VariableResult result, GroupResult group) {
        Figures figures = group.figures();
        return result.variable().options().stream()
                .limit(result.variable().options().size() == TWO ? 1 : Long.MAX_VALUE)
                .map(option -> figure(
                        result.variable().key() + "=" + option.value(),
                        ReportWords.joined(result.text(), option.label()),
                        name(group),
                        "",
                        group.n(),
                        figures == null
                                ? null
                                : Figure.share(
                                        figures.shares().stream()
                                                .filter(share -> share.option().value() == option.value())
                                                .mapToInt(Figures.Share::n)
                                                .sum(),
                                        group.n()),
                        Figure.SHARE,
                        group.withheld()));
    }

    private Figure figure(
            String key,
            Words text,
            String group,
            String phase,
            int n,
            @Nullable Number value,
            String unit,
            @Nullable Withheld why) {
        Figure figure = Figure.about(SECTION, measure + "/" + key, group, phase, n, value, unit)
                .named(text);
        return why == null ? figure : figure.withheld(why);
    }

    private String name(GroupResult group) {
        return group.group().kind() == Group.Kind.ALL
                ? audience
                : group.group().kind().name().toLowerCase(Locale.ROOT);
    }
}
