package org.mentorium.reports;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.programs.ProgramScope;

/** A program's figures, ready for the page. */
record Report(ProgramScope scope, List<Figure> figures) {

    /** A line of a table: one measure of one group, with its figure in each phase. */
    public record Line(
            String measure, @Nullable Words words, String group, int n, String unit, Map<String, Figure> phases) {

        /** The figure of a phase, or null. */
        public @Nullable Figure at(String phase) {
            return phases.get(phase);
        }

        public @Nullable BigDecimal value(String phase) {
            Figure figure = phases.get(phase);
            return figure == null ? null : figure.value();
        }
    }

    /** One section's table: the phases are its columns; a section without phases has one column, the empty phase. */
    public record Part(String key, Set<String> phases, List<Line> lines) {}

    public List<Part> parts() {
        Map<String, Map<String, Line>> sections = new LinkedHashMap<>();
        Map<String, Set<String>> phases = new LinkedHashMap<>();
        for (Figure figure : figures) {
            phases.computeIfAbsent(figure.section(), s -> new LinkedHashSet<>()).add(figure.phase());
            Line line = sections.computeIfAbsent(figure.section(), s -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            figure.measure() + " " + figure.group(),
                            key -> new Line(
                                    figure.measure(),
                                    figure.words(),
                                    figure.group(),
                                    figure.n(),
                                    figure.unit(),
                                    new LinkedHashMap<>()));
            line.phases().put(figure.phase(), figure);
        }
        return sections.entrySet().stream()
                .map(section -> new Part(
                        section.getKey(),
                        Objects.requireNonNull(phases.get(section.getKey())),
                        List.copyOf(section.getValue().values())))
                .toList();
    }

    public boolean anyWithheld() {
        return figures.stream().anyMatch(Figure::withheld);
    }

    /** A headline figure, or null when it is withheld or there is none. */
    public @Nullable BigDecimal headline(String section, String measure, String group, String phase) {
        return figures.stream()
                .filter(f -> f.section().equals(section)
                        && f.measure().equals(measure)
                        && f.group().equals(group)
                        && f.phase().equals(phase))
                .map(Figure::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
