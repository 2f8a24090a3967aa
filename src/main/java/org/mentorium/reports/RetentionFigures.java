package org.mentorium.reports;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.programs.ProgramScope;
import org.mentorium.results.Withheld;
import org.mentorium.statistics.Difference;
import org.springframework.stereotype.Component;

/** Who stayed of those who were mentored and of those who were not, as the imported list says, and how far they differ. */
@Component
class RetentionFigures implements ReportSection {

    private static final Chapter SECTION = Chapter.RETENTION;

    private final ComparisonLists lists;
    private final ReportWords words;

    RetentionFigures(ComparisonLists lists, ReportWords words) {
        this.lists = lists;
        this.words = words;
    }

    @Override
    public List<Figure> figures(ProgramScope scope) {
        return lists.confirmed(scope).stream().flatMap(this::figures).toList();
    }

    private Stream<Figure> figures(ComparisonList list) {
        Words stayed = words.of("reports.retention.stayed", list.meaning());
        Words apart = words.of("reports.retention.difference", list.meaning());
        Difference difference =
                Difference.ofProportions(list.mentoredStayed(), list.mentored(), list.othersStayed(), list.others());
        return Stream.of(
                share("mentored", list.mentored(), list.mentoredStayed()).named(stayed),
                share("not_mentored", list.others(), list.othersStayed()).named(stayed),
                difference(list, "", difference == null ? null : difference.value())
                        .named(apart),
                difference(
                                list,
                                "low",
                                difference == null
                                        ? null
                                        : difference.interval().low())
                        .named(apart),
                difference(
                                list,
                                "high",
                                difference == null
                                        ? null
                                        : difference.interval().high())
                        .named(apart));
    }

    private static Figure share(String group, int n, int stayed) {
        return Figure.about(SECTION, "stayed", group, "", n, Figure.share(stayed, n), Figure.SHARE);
    }

    /** Of both groups together; withheld when one of them is small, for it would tell of that one. */
    private static Figure difference(ComparisonList list, String phase, @Nullable Double value) {
        Figure figure = Figure.about(
                SECTION, Figure.SHARES_APART, "all", phase, list.mentored() + list.others(), value, Figure.SHARE);
        return Math.min(list.mentored(), list.others()) < Figure.FEWEST ? figure.withheld(Withheld.FEW) : figure;
    }
}
