package org.mentorium.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.common.Words;
import org.mentorium.programs.ProgramScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sets a program's figures beside those of its earlier editions and of other programs whose report the reader may read. */
@Service
@Transactional(readOnly = true)
class Comparisons {

    private static final Set<String> ASIDE = Set.of("low", "high", "missing");

    private final Reports reports;
    private final ReportMaker maker;
    private final ReportChoices shown;
    private final ReportWords words;
    private final ComparedPrograms programs;

    Comparisons(Reports reports, ReportMaker maker, ReportChoices shown, ReportWords words, ComparedPrograms programs) {
        this.reports = reports;
        this.maker = maker;
        this.shown = shown;
        this.words = words;
        this.programs = programs;
    }

    Comparison of(Viewer viewer, ProgramScope scope, CompareFilter filter) {
        return compared(scope, programs.chosen(viewer, programs.choices(viewer, scope), filter));
    }

    /** Counts what is due in all of them, so that {@link #asOfOneMoment} finds it. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void settle(Viewer viewer, ProgramScope scope, CompareFilter filter) {
        reports.settle(scope);
        programs.chosen(viewer, programs.keepable(viewer, scope), filter).forEach(reports::settle);
    }

    /** The program's report beside others, all as of one moment, to be kept. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report asOfOneMoment(Viewer viewer, ProgramScope scope, CompareFilter filter) {
        if (filter.chosen().size() > ComparedPrograms.MOST) {
            throw new RuleBroken("reports.comparison.tooMany", ComparedPrograms.MOST).at("with");
        }
        Comparison comparison = compared(scope, programs.chosen(viewer, programs.keepable(viewer, scope), filter));
        Report report = reports.report(scope);
        return comparison.parts().isEmpty() ? report : report.beside(comparison);
    }

    private Comparison compared(ProgramScope scope, List<ProgramScope> others) {
        List<ProgramScope> all =
                Stream.concat(Stream.of(scope), others.stream()).toList();
        return new Comparison(
                all.stream()
                        .map(each -> new Comparison.Column(each.slug(), each.name()))
                        .toList(),
                others.isEmpty()
                        ? List.of()
                        : parts(all.stream().map(this::figures).toList()));
    }

    /** A program's figures without the chapters that its own report leaves out. */
    private List<Figure> figures(ProgramScope scope) {
        List<Chapter> chapters = shown.of(scope.id()).chapters();
        return maker.figures(scope).stream()
                .filter(figure -> chapters.contains(figure.section()))
                .toList();
    }

    private List<Comparison.Part> parts(List<List<Figure>> columns) {
        Map<Chapter, Map<List<Object>, Figure[]>> found = new EnumMap<>(Chapter.class);
        for (int at = 0; at < columns.size(); at++) {
            for (Figure figure : columns.get(at)) {
                if (!ASIDE.contains(figure.phase())) {
                    found.computeIfAbsent(figure.section(), chapter -> new LinkedHashMap<>())
                            .computeIfAbsent(key(figure), key -> new Figure[columns.size()])[at] = figure;
                }
            }
        }
        List<Comparison.Part> parts = new ArrayList<>();
        found.forEach((chapter, rows) -> {
            List<Comparison.Row> shared = rows.values().stream()
                    .filter(cells -> count(cells) > 1)
                    .map(this::row)
                    .toList();
            if (!shared.isEmpty()) {
                parts.add(new Comparison.Part(chapter.key(), words.of("reports.section." + chapter.key()), shared));
            }
        });
        return parts;
    }

    /** The same measure is the same question in the same words. */
    private static List<Object> key(Figure figure) {
        Words said = figure.words();
        return List.of(figure.measure(), figure.group(), figure.phase(), said == null ? "" : said.texts());
    }

    private static long count(@Nullable Figure[] cells) {
        return Arrays.stream(cells).filter(Objects::nonNull).count();
    }

    private Comparison.Row row(@Nullable Figure[] cells) {
        Figure any = Arrays.stream(cells)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Figure::phase))
                .orElseThrow();
        return new Comparison.Row(
                maker.name(any),
                maker.group(any.group()),
                any.phase().isEmpty() ? null : words.of("reports.phase." + any.phase()),
                Arrays.stream(cells)
                        .map(figure -> figure == null ? null : figure.unnamed())
                        .toList());
    }
}
