package org.mentorium.interactions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import org.mentorium.charts.Bars;
import org.mentorium.charts.Chart;
import org.mentorium.charts.Stacks;
import org.mentorium.common.Viewer;
import org.mentorium.interactions.ProgramCounts.Diary;
import org.mentorium.interactions.ProgramCounts.Month;
import org.mentorium.interactions.ProgramCounts.Proposed;
import org.mentorium.interactions.ProgramCounts.Relationships;
import org.mentorium.interactions.ProgramCounts.Side;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.programs.ProgramState;
import org.mentorium.programs.Programs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people in a program meet, for its coordinators: of relationships and sides, never of one person. */
@Service
@Transactional(readOnly = true)
class ProgramInteractions {

    private static final List<String> SIDES = List.of("MENTOR", "MENTEE");

    private final ProgramScopes programs;
    private final Programs policies;
    private final ProgramCounts counts;
    private final InteractionCharts charts;
    private final Clock clock;

    ProgramInteractions(
            ProgramScopes programs, Programs policies, ProgramCounts counts, InteractionCharts charts, Clock clock) {
        this.programs = programs;
        this.policies = policies;
        this.counts = counts;
        this.charts = charts;
        this.clock = clock;
    }

    ProgramInteraction of(Viewer viewer, String slug, Locale locale) {
        ProgramScope scope = programs.findVisible(viewer, slug).requireCoordinator();
        Instant now = now(scope);
        Relationships all = counts.relationships(scope, now);
        List<Month> months = counts.months(scope, now);
        List<Proposed> proposals = counts.proposals(scope, now);
        List<Chart> often = new ArrayList<>();
        if (all.going() > 0) {
            often.add(frequency(all, locale));
            often.add(regularity(all, locale));
        }
        List<Chart> how = new ArrayList<>();
        if (!months.isEmpty()) {
            how.add(modes(months, locale));
            how.add(outcomes(months, locale));
        }
        List<Chart> initiative = new ArrayList<>();
        if (all.going() > all.few()) {
            initiative.add(noting(all, locale));
        }
        sides(initiative, counts.sides(scope, now), locale);
        proposals(initiative, proposals.stream().filter(Proposed::told).toList(), locale);
        List<Chart> written = new ArrayList<>();
        diary(written, counts.diary(scope, now), locale);
        List<Part> parts = List.of(
                new Part("often", often),
                new Part("how", how),
                new Part("initiative", initiative),
                new Part("written", written));
        return new ProgramInteraction(
                scope,
                all.going(),
                all.going() - all.never(),
                months.stream().mapToInt(Month::held).sum(),
                months.stream().mapToInt(Month::calledOff).sum(),
                (int) proposals.stream()
                        .filter(one -> !one.told())
                        .map(Proposed::month)
                        .distinct()
                        .count(),
                parts.stream().filter(part -> !part.charts().isEmpty()).toList());
    }

    /** A program that is over is looked at from the month after its last day. */
    private Instant now(ProgramScope scope) {
        LocalDate last = policies.calendar(scope.id()).endsOn();
        Instant now = clock.instant();
        if (scope.state() != ProgramState.CLOSED || last == null) {
            return now;
        }
        Instant after =
                last.plusMonths(1).withDayOfMonth(1).atStartOfDay(scope.zone()).toInstant();
        return after.isBefore(now) ? after : now;
    }

    private Bars.Row bar(String key, int n, Locale locale) {
        return new Bars.Row(charts.word(key, locale), n);
    }

    private Chart frequency(Relationships all, Locale locale) {
        return charts.bars(
                "frequency",
                List.of(
                        bar("interactions.times.never", all.never(), locale),
                        bar("interactions.times.once", all.once(), locale),
                        bar("interactions.times.twice", all.twice(), locale),
                        bar("interactions.times.more", all.more(), locale),
                        bar("interactions.times.often", all.often(), locale)),
                locale);
    }

    private Chart regularity(Relationships all, Locale locale) {
        return charts.bars(
                "regularity",
                List.of(
                        bar("interactions.gap.weekly", all.weekly(), locale),
                        bar("interactions.gap.fortnightly", all.fortnightly(), locale),
                        bar("interactions.gap.monthly", all.monthly(), locale),
                        bar("interactions.gap.seldom", all.seldom(), locale),
                        bar("interactions.gap.unknown", all.unknown(), locale)),
                locale);
    }

    private Chart noting(Relationships all, Locale locale) {
        return charts.bars(
                "noting",
                List.of(
                        bar("interactions.noting.even", all.even(), locale),
                        bar("interactions.noting.mostly", all.mostly(), locale),
                        bar("interactions.noting.one", all.one(), locale),
                        bar("interactions.noting.few", all.few(), locale)),
                locale);
    }

    private Chart modes(List<Month> months, Locale locale) {
        return charts.stacks(
                "modes",
                charts.modes(locale),
                rows(months, one -> List.of(one.inPerson(), one.online(), one.hybrid(), one.other()), locale),
                locale);
    }

    private Chart outcomes(List<Month> months, Locale locale) {
        return charts.stacks(
                "outcomes",
                List.of(
                        charts.word("interactions.outcome.held", locale),
                        charts.word("interactions.outcome.missed", locale),
                        charts.word("interactions.outcome.calledOff", locale)),
                rows(months, one -> List.of(one.held(), one.missed(), one.calledOff()), locale),
                locale);
    }

    private List<Stacks.Row> rows(List<Month> months, Function<Month, List<Integer>> parts, Locale locale) {
        return months.stream()
                .map(one -> new Stacks.Row(month(one.month(), locale), parts.apply(one)))
                .toList();
    }

    private String month(LocalDate first, Locale locale) {
        return charts.month(YearMonth.from(first), locale);
    }

    /** A side that did nothing stands beside the other; peers have no sides to balance. */
    private void sides(List<Chart> drawn, List<Side> acted, Locale locale) {
        if (acted.stream().anyMatch(one -> SIDES.contains(one.role()))) {
            List<Side> sides = SIDES.stream()
                    .map(role -> acted.stream()
                            .filter(one -> one.role().equals(role))
                            .findFirst()
                            .orElse(new Side(role, 0, 0)))
                    .toList();
            drawn.add(charts.stacks(
                    "sides",
                    sides.stream().map(one -> side(one.role(), locale)).toList(),
                    List.of(
                            new Stacks.Row(
                                    charts.word("interactions.act.noted", locale),
                                    sides.stream().map(Side::noted).toList()),
                            new Stacks.Row(
                                    charts.word("interactions.act.calledOff", locale),
                                    sides.stream().map(Side::calledOff).toList())),
                    locale));
        }
    }

    private String side(String role, Locale locale) {
        return charts.word("interactions.side." + role, locale);
    }

    private void proposals(List<Chart> drawn, List<Proposed> told, Locale locale) {
        List<String> roles = told.stream().map(Proposed::role).distinct().toList();
        if (told.stream().anyMatch(one -> one.n() > 0)) {
            List<Stacks.Row> rows = new ArrayList<>();
            told.stream()
                    .collect(groupingBy(Proposed::month, TreeMap::new, toList()))
                    .forEach((month, ones) -> {
                        List<Integer> parts = roles.stream()
                                .map(role -> ones.stream()
                                        .filter(one -> one.role().equals(role))
                                        .mapToInt(Proposed::n)
                                        .sum())
                                .toList();
                        rows.add(new Stacks.Row(month(month, locale), parts));
                    });
            drawn.add(charts.stacks(
                    "proposals", roles.stream().map(role -> side(role, locale)).toList(), rows, locale));
        }
    }

    private void diary(List<Chart> drawn, List<Diary> months, Locale locale) {
        if (!months.isEmpty()) {
            drawn.add(charts.stacks(
                    "written",
                    List.of(
                            charts.word("interactions.written.with", locale),
                            charts.word("interactions.written.without", locale)),
                    months.stream()
                            .map(one -> new Stacks.Row(
                                    month(one.month(), locale), List.of(one.written(), one.sessions() - one.written())))
                            .toList(),
                    locale));
        }
    }
}
