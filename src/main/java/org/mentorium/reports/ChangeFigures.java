package org.mentorium.reports;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.instruments.Dimension;
import org.mentorium.instruments.Instrument;
import org.mentorium.results.PairResult;
import org.mentorium.results.QuestionnaireResult;
import org.mentorium.results.Withheld;
import org.mentorium.statistics.Interval;
import org.mentorium.statistics.PairedChange;

/** Each dimension and each closed question before and after, on those who answered both times. */
final class ChangeFigures {

    private static final String POINTS = "points";
    private final ReportWords words;

    ChangeFigures(ReportWords words) {
        this.words = words;
    }

    /** Dimensions first: they say in one figure what their questions say in several. */
    Stream<Figure> of(QuestionnaireResult result) {
        if (result.pairs().isEmpty()) {
            return Stream.empty();
        }
        Instrument asked =
                result.rounds().get(result.rounds().size() - 1).round().definition();
        Set<String> dimensions = asked.dimensions().stream().map(Dimension::key).collect(toSet());
        return result.pairs().stream()
                .sorted(Comparator.comparing(pair -> !dimensions.contains(pair.key())))
                .flatMap(pair -> figures(asked.key() + "/" + pair.key(), pair));
    }

    private Stream<Figure> figures(String measure, PairResult pair) {
        PairedChange change = pair.change() == null ? null : pair.change().figures();
        Interval interval = change == null ? null : change.change().meanInterval();
        return Stream.concat(
                Stream.of(
                                at(
                                        "pre",
                                        change == null ? null : change.before().mean()),
                                at(
                                        "post",
                                        change == null ? null : change.after().mean()),
                                at(
                                        "change",
                                        change == null ? null : change.change().mean()),
                                at("low", interval == null ? null : interval.low()),
                                at("high", interval == null ? null : interval.high()),
                                at("d", change == null ? null : change.dAv()))
                        .map(part -> figure(measure, pair, part)),
                Stream.of(Figure.count(Chapter.CHANGE, measure, group(pair), pair.onlyBefore() + pair.onlyAfter())
                        .phase("missing")
                        .named(name(pair))));
    }

    private Figure figure(String measure, PairResult pair, Part part) {
        Figure figure = Figure.about(
                        Chapter.CHANGE,
                        measure,
                        group(pair),
                        part.phase(),
                        pair.n(),
                        part.value(),
                        part.phase().equals("d") ? "d" : POINTS)
                .named(name(pair));
        if (pair.least() < pair.most()) {
            figure = figure.on(pair.least(), pair.most());
        }
        Withheld why = pair.withheld();
        return why == null ? figure : figure.withheld(why);
    }

    private Words name(PairResult pair) {
        // A number that anybody may choose has no ends.
        return pair.least() < pair.most() ? words.scaled(pair.text(), pair.least(), pair.most()) : pair.text();
    }

    private static Part at(String phase, @Nullable Double value) {
        return new Part(phase, value);
    }

    private record Part(String phase, @Nullable Double value) {}

    private static String group(PairResult pair) {
        return pair.group().kind().name().toLowerCase(Locale.ROOT);
    }
}
