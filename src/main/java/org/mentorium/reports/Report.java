package org.mentorium.reports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;

/**
 * A program's report with all that it shows: the figures, their names in every language, and the coordinators' own
 * texts. It is made of the records, or kept as it was; pages and paper need nothing besides.
 *
 * @param schema the form in which it is kept
 * @param program the program's name when it was made
 * @param zone of its dates
 * @param startsOn the program's first day; null also in those that were kept before it was
 * @param chapters those that are shown
 * @param words what chapters, measures, groups and phases are called, by "kind.key"
 * @param texts the coordinators' own, by chapter
 * @param notes sentences that follow from the figures, by chapter
 * @param comparison with other programs, if its keeper chose some; never of a report that is made for a page
 */
record Report(
        int schema,
        String program,
        Instant madeAt,
        ZoneId zone,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        List<Chapter> chapters,
        List<Figure> figures,
        Map<String, Words> words,
        Map<Chapter, String> texts,
        Map<Chapter, List<Words>> notes,
        @Nullable Comparison comparison) {

    /** Grows when a kept report can no longer be read as it is. */
    static final int SCHEMA = 1;

    /** A line of a table: one measure of one group, with its figure in each phase. */
    public record Line(Words name, Words group, int n, String unit, Map<String, Figure> phases) {

        /** The figure of a phase, or null. */
        public @Nullable Figure at(String phase) {
            return phases.get(phase);
        }
    }

    /** One chapter: the phases are its table's columns; without phases there is one column, the empty phase. */
    public record Part(
            Chapter chapter, @Nullable String text, List<Words> notes, Set<String> phases, List<Line> lines) {

        public String key() {
            return chapter.key();
        }
    }

    /** A figure on top of the report. */
    public record Headline(Figure figure, Words name) {}

    Report beside(Comparison others) {
        return new Report(
                schema, program, madeAt, zone, startsOn, endsOn, chapters, figures, words, texts, notes, others);
    }

    public LocalDate day() {
        return LocalDate.ofInstant(madeAt, zone);
    }

    /** Chapters of which there is something to say. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Chapter chapter : chapters) {
            Part part = part(chapter);
            if (!part.lines().isEmpty()
                    || !part.notes().isEmpty()
                    || part.text() != null
                    || chapter == Chapter.SUMMARY && !headlines().isEmpty()) {
                parts.add(part);
            }
        }
        return List.copyOf(parts);
    }

    private Part part(Chapter chapter) {
        Map<String, Line> lines = new LinkedHashMap<>();
        Set<String> phases = new LinkedHashSet<>();
        for (Figure figure : figures) {
            if (figure.section() == chapter) {
                phases.add(figure.phase());
                lines.computeIfAbsent(figure.measure() + " " + figure.group(), key -> line(figure))
                        .phases()
                        .put(figure.phase(), figure);
            }
        }
        return new Part(
                chapter,
                texts.get(chapter),
                notes.getOrDefault(chapter, List.of()),
                phases,
                List.copyOf(lines.values()));
    }

    private Line line(Figure figure) {
        Words name = figure.words() == null ? word("measure", figure.measure()) : figure.words();
        return new Line(name, word("group", figure.group()), figure.n(), figure.unit(), new LinkedHashMap<>());
    }

    /** What something is called in the reader's language. */
    public String say(String kind, String key, Locale locale) {
        return word(kind, key).in(locale);
    }

    private Words word(String kind, String key) {
        Words named = words.get(kind + "." + key);
        return named == null ? new Words(Map.of("en", key)) : named;
    }

    public boolean anyWithheld() {
        return figures.stream().anyMatch(Figure::withheld);
    }

    /** The few figures that everybody asks for first, as far as there are any. */
    public List<Headline> headlines() {
        return Headings.ALL.stream()
                .map(heading -> find(heading.chapter(), heading.measure(), heading.group(), heading.phase()))
                .filter(Objects::nonNull)
                .filter(figure -> figure.value() != null)
                .map(figure -> new Headline(figure, word("headline", figure.measure())))
                .toList();
    }

    /** A figure's value; null when it is withheld or there is none. */
    public @Nullable BigDecimal value(Chapter chapter, String measure, String group, String phase) {
        Figure figure = find(chapter, measure, group, phase);
        return figure == null ? null : figure.value();
    }

    private @Nullable Figure find(Chapter chapter, String measure, String group, String phase) {
        return figures.stream()
                .filter(figure -> figure.is(chapter, measure, group, phase))
                .findFirst()
                .orElse(null);
    }
}
