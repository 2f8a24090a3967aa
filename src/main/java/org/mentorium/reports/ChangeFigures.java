package org.mentorium.reports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.ProgramScope;
import org.mentorium.results.PairResult;
import org.mentorium.results.Results;
import org.mentorium.statistics.PairedChange;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Each closed question before and after, on those who answered it both times. */
@Component
@Order(7)
class ChangeFigures implements ReportSection {

    static final String SECTION = "change";
    private final Results results;

    ChangeFigures(Results results) {
        this.results = results;
    }

    @Override
    public List<Figure> figures(ProgramScope scope) {
        return results.pairs(scope).entrySet().stream()
                .flatMap(each -> each.getValue().stream().flatMap(pair -> figures(each.getKey(), pair)))
                .toList();
    }

    private static Stream<Figure> figures(String instrument, PairResult pair) {
        PairedChange change = pair.change() == null ? null : pair.change().figures();
        return Stream.of(
                figure(
                        instrument,
                        pair,
                        "pre",
                        change == null ? null : change.before().mean()),
                figure(
                        instrument,
                        pair,
                        "post",
                        change == null ? null : change.after().mean()),
                figure(
                        instrument,
                        pair,
                        "change",
                        change == null ? null : change.change().mean()),
                Figure.count(SECTION, measure(instrument, pair), group(pair), pair.onlyBefore() + pair.onlyAfter())
                        .in("people")
                        .phase("missing")
                        .named(pair.text()));
    }

    private static Figure figure(String instrument, PairResult pair, String phase, @Nullable Double value) {
        return Figure.about(SECTION, measure(instrument, pair), group(pair), phase, pair.n(), value, "points")
                .named(pair.text());
    }

    private static String measure(String instrument, PairResult pair) {
        return instrument + "/" + pair.key();
    }

    private static String group(PairResult pair) {
        return pair.group().kind().name().toLowerCase(Locale.ROOT);
    }
}
