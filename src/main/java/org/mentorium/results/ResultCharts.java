package org.mentorium.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.charts.Bars;
import org.mentorium.charts.Chart;
import org.mentorium.charts.Dumbbells;
import org.mentorium.charts.Flow;
import org.mentorium.charts.Frame;
import org.mentorium.charts.Likert;
import org.mentorium.instruments.Measure;
import org.mentorium.instruments.Phase;
import org.mentorium.instruments.Scale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws results in the reader's language, at most ten rows at a time. */
@Component
class ResultCharts {

    private static final int ROWS = 10;

    private final MessageSource words;

    ResultCharts(MessageSource words) {
        this.words = words;
    }

    /** Questions on the same ordered scale together, everybody's answers. */
    List<Chart> likert(RoundResult round, Locale locale) {
        Map<Scale, List<VariableResult>> byScale = new LinkedHashMap<>();
        for (VariableResult result : round.variables()) {
            Scale scale = result.variable().scale();
            if (scale != null && result.variable().measure() == Measure.ORDINAL && result.shown()) {
                byScale.computeIfAbsent(scale, s -> new ArrayList<>()).add(result);
            }
        }
        List<Chart> charts = new ArrayList<>();
        byScale.forEach((scale, results) -> {
            for (int from = 0; from < results.size(); from += ROWS) {
                charts.add(likert(scale, results.subList(from, Math.min(results.size(), from + ROWS)), locale));
            }
        });
        return charts;
    }

    private Chart likert(Scale scale, List<VariableResult> results, Locale locale) {
        List<String> options = scale.options().stream()
                .map(option -> option.label().in(locale))
                .toList();
        List<String> columns = new ArrayList<>(List.of(word("results.item", locale)));
        columns.addAll(options);
        columns.add(word("results.n", locale));
        return Likert.of(
                new Frame(word("results.likert", locale), word("results.likert.description", locale), columns, locale),
                options,
                results.stream()
                        .map(result -> new Likert.Row(result.text().in(locale), counts(result)))
                        .toList());
    }

    private static List<Integer> counts(VariableResult result) {
        Figures figures = result.all().figures();
        return figures == null
                ? List.of()
                : figures.shares().stream().map(Figures.Share::n).toList();
    }

    /** What has no order: how many chose each option. */
    List<Chart> bars(RoundResult round, Locale locale) {
        return round.variables().stream()
                .filter(result -> result.shown() && unordered(result.variable().measure()))
                .map(result -> bars(result, locale))
                .toList();
    }

    private static boolean unordered(Measure measure) {
        return measure == Measure.NOMINAL || measure == Measure.SET;
    }

    private Chart bars(VariableResult result, Locale locale) {
        Figures figures = result.all().figures();
        List<Bars.Row> rows = figures == null
                ? List.of()
                : figures.shares().stream()
                        .map(share -> new Bars.Row(share.option().label().in(locale), share.n()))
                        .toList();
        return Bars.of(
                new Frame(
                        result.text().in(locale),
                        word("results.bars.description", locale),
                        List.of(word("results.answer", locale), word("results.n", locale)),
                        locale),
                rows);
    }

    /** Means before and after of everybody who is compared, questions on one scale together. */
    List<Chart> changes(List<PairResult> pairs, Locale locale) {
        Map<List<Object>, List<PairResult>> byScale = new LinkedHashMap<>();
        pairs.stream()
                .filter(pair -> pair.group().equals(Group.ALL)
                        && pair.change() != null
                        && !pair.scaleKey().isEmpty())
                .forEach(pair -> byScale.computeIfAbsent(
                                List.of(pair.scaleKey(), pair.least(), pair.most()), s -> new ArrayList<>())
                        .add(pair));
        List<Chart> charts = new ArrayList<>();
        for (List<PairResult> results : byScale.values()) {
            for (int from = 0; from < results.size(); from += ROWS) {
                charts.add(change(results.subList(from, Math.min(results.size(), from + ROWS)), locale));
            }
        }
        return charts;
    }

    private Chart change(List<PairResult> pairs, Locale locale) {
        String before = word("results.before", locale);
        String after = word("results.after", locale);
        List<Dumbbells.Row> rows = new ArrayList<>();
        for (PairResult pair : pairs) {
            PairResult.Change change = pair.change();
            if (change != null) {
                rows.add(new Dumbbells.Row(
                        pair.text().in(locale),
                        change.figures().before().mean(),
                        change.figures().after().mean()));
            }
        }
        return Dumbbells.of(
                new Frame(
                        word("results.changes", locale),
                        word("results.changes.description", locale),
                        List.of(word("results.item", locale), before, after),
                        locale),
                before,
                after,
                pairs.get(0).least(),
                pairs.get(0).most(),
                rows);
    }

    /** From those who began before to those who answered both times; null where nothing can be paired. */
    @Nullable
    Chart flow(Path path, Locale locale) {
        List<Flow.Step> steps = List.of(
                new Flow.Step(word("results.flow.began", locale), path.began(), ""),
                new Flow.Step(
                        word("results.flow.before", locale),
                        path.before(),
                        left("results.flow.unfinished", path.began() - path.before(), locale)),
                new Flow.Step(
                        word("results.flow.both", locale),
                        path.both(),
                        left("results.flow.left", path.before() - path.both(), locale)));
        return Flow.of(
                new Frame(
                        word("results.flow", locale),
                        word("results.flow.description", locale),
                        List.of(word("results.flow.step", locale), word("results.people", locale)),
                        locale),
                steps);
    }

    private String left(String key, int n, Locale locale) {
        return n == 0 ? "" : words.getMessage(key, new Object[] {n}, locale);
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }

    /** What a phase is called. */
    String phase(Phase phase, Locale locale) {
        return word("questionnaires.phase." + phase.name(), locale);
    }
}
