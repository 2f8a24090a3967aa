package org.mentorium.reports;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.Words;
import org.mentorium.programs.ProgramScope;
import org.mentorium.questionnaires.CountedRound;
import org.mentorium.questionnaires.CountedRounds;
import org.mentorium.results.CommonNeeds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a report of the records as they are now. */
@Component
class ReportMaker {

    private final List<ReportSection> sections;
    private final CountedRounds rounds;
    private final CommonNeeds needs;
    private final ReportWords words;
    private final ReportNotes notes;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportMaker(
            List<ReportSection> sections,
            CountedRounds rounds,
            CommonNeeds needs,
            ReportWords words,
            ReportNotes notes,
            JdbcClient jdbc,
            Clock clock) {
        this.sections = sections;
        this.rounds = rounds;
        this.needs = needs;
        this.words = words;
        this.notes = notes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void settle(ProgramScope scope) {
        rounds.settle(scope);
    }

    /** All figures there are, in the order of the chapters. */
    List<Figure> figures(ProgramScope scope) {
        return sections.stream()
                .flatMap(section -> section.figures(scope).stream())
                .sorted(comparing(Figure::section))
                .toList();
    }

    Report make(ProgramScope scope, List<Chapter> chapters, Map<Chapter, String> texts) {
        List<Figure> all = figures(scope);
        List<Figure> figures = all.stream()
                .filter(figure -> chapters.contains(figure.section()))
                .toList();
        List<CountedRound> asked = rounds.of(scope);
        Life life = life(scope);
        return new Report(
                Report.SCHEMA,
                scope.name(),
                clock.instant(),
                scope.zone(),
                life.startsOn(),
                life.endsOn(),
                chapters,
                figures,
                named(chapters, figures, life.over()),
                texts,
                notes.of(new ReportNotes.Known(
                        chapters,
                        figures,
                        all.stream().anyMatch(figure -> figure.section() == Chapter.CHANGE),
                        life.over(),
                        chapters.contains(Chapter.RECOMMENDATIONS) ? needs.of(scope) : List.of(),
                        said(asked, false),
                        said(asked, true))),
                null);
    }

    private Life life(ProgramScope scope) {
        return jdbc.sql("""
                        select state = 'CLOSED' or coalesce(ends_on < :today, false) as over, starts_on, ends_on
                        from program where id = :program
                        """)
                .param("today", LocalDate.now(clock.withZone(scope.zone())))
                .param("program", scope.id())
                .query(Life.class)
                .single();
    }

    /** @param over closed, or past its last day */
    private record Life(
            boolean over,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /** Rounds that are closed, or those that still collect answers. */
    private List<Words> said(List<CountedRound> asked, boolean closed) {
        return asked.stream()
                .filter(round -> round.closed() == closed)
                .map(round -> words.of(
                        closed ? "reports.methods.round" : "reports.round",
                        round.definition().title(),
                        words.of("questionnaires.phase." + round.phase()),
                        round.version()))
                .toList();
    }

    private Map<String, Words> named(List<Chapter> chapters, List<Figure> figures, boolean over) {
        Map<String, Words> named = new HashMap<>();
        for (Chapter chapter : chapters) {
            named.put("section." + chapter.key(), words.of("reports.section." + chapter.key()));
            named.put("about." + chapter.key(), words.of("reports.about." + chapter.key()));
        }
        for (Headings heading : Headings.ALL) {
            String soFar = !over && heading.chapter() == Chapter.COMPLETION ? ".soFar" : "";
            named.put("headline." + heading.measure(), words.of("reports.headline." + heading.measure() + soFar));
        }
        for (Figure figure : figures) {
            if (figure.words() == null) {
                named.computeIfAbsent("measure." + figure.measure(), key -> name(figure));
            }
            named.computeIfAbsent("group." + figure.group(), key -> group(figure.group()));
            if (!figure.phase().isEmpty()) {
                named.computeIfAbsent("phase." + figure.phase(), key -> words.of("reports.phase." + figure.phase()));
            }
        }
        named.put("phase.", words.of("reports.value"));
        return named;
    }

    /** What a figure is called. */
    Words name(Figure figure) {
        return figure.words() == null ? words.of("reports.measure." + figure.measure()) : figure.words();
    }

    /** People, or a section of the plan. */
    Words group(String group) {
        Words people = words.find("reports.group." + group);
        return people == null ? words.of("reports.group.section", group) : people;
    }
}
