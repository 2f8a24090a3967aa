package org.mentorium.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.results.TagCount;
import org.mentorium.results.Withheld;
import org.springframework.stereotype.Component;

/** Sentences that follow from figures: where the program stands, what to try next, what is withheld and why. */
@Component
class ReportNotes {

    /** What the best programs exceed, as the literature has it. */
    static final BigDecimal BEST = new BigDecimal("0.85");

    private static final BigDecimal MANY_MISSED = new BigDecimal("0.10");
    private static final BigDecimal FEW_ACCEPTED = new BigDecimal("0.80");
    private static final BigDecimal FEW_HOURS = new BigDecimal("0.80");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<Chapter> LACKING = List.of(Chapter.SATISFACTION, Chapter.CHANGE, Chapter.RETENTION);

    private final ReportWords words;

    ReportNotes(ReportWords words) {
        this.words = words;
    }

    /**
     * What the sentences follow from.
     *
     * @param figures of the chapters that are shown
     * @param change whether it was measured, also where the report leaves it out
     * @param over whether the program is: until then nothing tells that too little was held
     * @param needs what several people name
     * @param open questionnaires that still collect answers
     * @param asked which version of what was asked, when
     */
    record Known(
            List<Chapter> chapters,
            List<Figure> figures,
            boolean change,
            boolean over,
            List<TagCount> needs,
            List<Words> open,
            List<Words> asked) {

        private @Nullable BigDecimal value(Chapter chapter, String measure, String phase) {
            return figures.stream()
                    .filter(figure -> figure.is(chapter, measure, "all", phase))
                    .map(Figure::value)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    Map<Chapter, List<Words>> of(Known known) {
        Map<Chapter, List<Words>> notes = new EnumMap<>(Chapter.class);
        BigDecimal completion = known.over() ? known.value(Chapter.COMPLETION, "completion", "") : null;
        notes.put(Chapter.COMPLETION, standing(completion));
        notes.put(Chapter.RECOMMENDATIONS, advice(completion, known));
        notes.put(Chapter.WITHHELD, withheld(known.chapters(), known.figures(), known.open()));
        notes.put(Chapter.METHODS, methods(known.figures(), known.asked()));
        return notes;
    }

    private List<Words> standing(@Nullable BigDecimal completion) {
        if (completion == null) {
            return List.of();
        }
        long points =
                Math.round(completion.subtract(BEST).abs().multiply(HUNDRED).doubleValue());
        String way = completion.compareTo(BEST) > 0 ? "above" : "below";
        return List.of(words.of("reports.standing." + way, completion, points, BEST));
    }

    private List<Words> advice(@Nullable BigDecimal completion, Known known) {
        List<Words> advice = new ArrayList<>();
        BigDecimal missed = known.value(Chapter.NO_SHOWS, "no_show", "");
        BigDecimal accepted = known.value(Chapter.ACCEPTANCE, "acceptance", "");
        BigDecimal planned = known.over() ? known.value(Chapter.HOURS, "hours", "planned") : null;
        BigDecimal held = known.value(Chapter.HOURS, "hours", "held");
        if (completion != null && completion.compareTo(BEST) <= 0) {
            advice.add(words.of("reports.advice.completion", completion, BEST));
        }
        if (missed != null && missed.compareTo(MANY_MISSED) > 0) {
            advice.add(words.of("reports.advice.missed", missed, MANY_MISSED));
        }
        if (accepted != null && accepted.compareTo(FEW_ACCEPTED) < 0) {
            advice.add(words.of("reports.advice.acceptance", accepted, FEW_ACCEPTED));
        }
        if (planned != null && held != null && held.compareTo(planned.multiply(FEW_HOURS)) < 0) {
            advice.add(words.of("reports.advice.hours", held, planned));
        }
        if (!known.change()) {
            advice.add(words.of("reports.advice.change"));
        }
        known.needs().forEach(need -> advice.add(words.of("reports.advice.need", need.name(), need.n())));
        return advice;
    }

    private List<Words> withheld(List<Chapter> chapters, List<Figure> figures, List<Words> open) {
        Map<Chapter, Map<Withheld, Long>> counts = figures.stream()
                .filter(Figure::withheld)
                .collect(Collectors.groupingBy(
                        Figure::section,
                        () -> new EnumMap<>(Chapter.class),
                        Collectors.groupingBy(figure -> Objects.requireNonNull(figure.why()), Collectors.counting())));
        List<Words> notes = new ArrayList<>();
        counts.forEach((chapter, reasons) -> reasons.forEach((why, n) -> notes.add(words.of(
                "reports.withheld.line",
                words.of("reports.section." + chapter.key()),
                n,
                words.of("reports.withheld.why." + why.name())))));
        open.forEach(each -> notes.add(words.of("reports.withheld.open", each)));
        LACKING.stream()
                .filter(chapters::contains)
                .filter(chapter -> figures.stream().noneMatch(figure -> figure.section() == chapter))
                .forEach(chapter -> notes.add(words.of("reports.lacking." + chapter.key())));
        if (notes.isEmpty()) {
            notes.add(words.of("reports.withheld.nothing"));
        }
        return notes;
    }

    /** How each chapter that is there was made, and which versions of what was asked stand behind it. */
    private List<Words> methods(List<Figure> figures, List<Words> asked) {
        List<Words> methods = new ArrayList<>(List.of(words.of("reports.methods.text")));
        figures.stream()
                .map(Figure::section)
                .distinct()
                .map(chapter -> words.find("reports.methods." + chapter.key()))
                .filter(Objects::nonNull)
                .forEach(methods::add);
        methods.add(words.of("reports.methods.groups"));
        methods.addAll(asked);
        return methods;
    }
}
