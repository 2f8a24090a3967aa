package org.mentorium.reports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.ProgramScope;
import org.mentorium.questionnaires.PairedResult;
import org.mentorium.questionnaires.PairedResult.Change;
import org.mentorium.questionnaires.QuestionnaireResults;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Each closed question before and after, on those who answered it both times. */
@Component
@Order(7)
class ChangeFigures implements ReportSection {

    static final String SECTION = "change";
    private final QuestionnaireResults results;

    ChangeFigures(QuestionnaireResults results) {
        this.results = results;
    }

    @Override
    public List<Figure> figures(ProgramScope scope) {
        return results.pairs(scope).stream().flatMap(ChangeFigures::figures).toList();
    }

    private static Stream<Figure> figures(PairedResult pair) {
        Change change = pair.change();
        return Stream.of(
                figure(pair, "pre", change == null ? null : change.meanBefore()),
                figure(pair, "post", change == null ? null : change.meanAfter()),
                figure(pair, "change", change == null ? null : change.meanChange()),
                Figure.count(SECTION, measure(pair), group(pair), pair.missing())
                        .in("people")
                        .phase("missing")
                        .named(pair.text()));
    }

    private static Figure figure(PairedResult pair, String phase, @Nullable Double value) {
        return Figure.about(SECTION, measure(pair), group(pair), phase, pair.n(), value, "points")
                .named(pair.text());
    }

    private static String measure(PairedResult pair) {
        return pair.instrument() + "/" + pair.item();
    }

    private static String group(PairedResult pair) {
        return pair.group().name().toLowerCase(Locale.ROOT);
    }
}
