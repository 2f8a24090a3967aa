package org.mentorium.interactions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mentorium.charts.Bars;
import org.mentorium.charts.Chart;
import org.mentorium.charts.Stacks;
import org.mentorium.interactions.ProgramCounts.Diary;
import org.mentorium.interactions.ProgramCounts.Month;
import org.mentorium.interactions.ProgramCounts.Proposed;
import org.mentorium.interactions.ProgramCounts.Relationships;
import org.mentorium.interactions.ProgramCounts.Side;

/** The charts of a program's page in one language; empty where there is nothing to draw. */
record ProgramCharts(InteractionCharts charts, Locale locale) {

    private static final List<String> SIDES = List.of("MENTOR", "MENTEE");
    private static final List<String> TIMES = List.of("never", "once", "twice", "more", "often");
    private static final List<String> GAPS = List.of("weekly", "fortnightly", "monthly", "seldom", "unknown");
    private static final List<String> NOTING = List.of("even", "mostly", "one", "few");
    private static final List<String> OUTCOMES =
            List.of("interactions.outcome.held", "interactions.outcome.missed", "interactions.outcome.calledOff");
    private static final List<String> WRITTEN = List.of("interactions.written.with", "interactions.written.without");

    Chart frequency(Relationships all) {
        return bars(
                "frequency",
                "interactions.times.",
                TIMES,
                all.never(),
                all.once(),
                all.twice(),
                all.more(),
                all.often());
    }

    Chart regularity(Relationships all) {
        return bars(
                "regularity",
                "interactions.gap.",
                GAPS,
                all.weekly(),
                all.fortnightly(),
                all.monthly(),
                all.seldom(),
                all.unknown());
    }

    Chart noting(Relationships all) {
        return bars("noting", "interactions.noting.", NOTING, all.even(), all.mostly(), all.one(), all.few());
    }

    private Chart bars(String name, String prefix, List<String> keys, int... numbers) {
        return charts.bars(
                name,
                IntStream.range(0, numbers.length)
                        .mapToObj(i -> new Bars.Row(word(prefix + keys.get(i)), numbers[i]))
                        .toList(),
                locale);
    }

    Chart modes(List<Month> months) {
        return charts.stacks(
                "modes",
                charts.modes(locale),
                rows(months, Month::month, one -> List.of(one.inPerson(), one.online(), one.hybrid(), one.other())),
                locale);
    }

    Chart outcomes(List<Month> months) {
        return charts.stacks(
                "outcomes",
                words(OUTCOMES),
                rows(months, Month::month, one -> List.of(one.held(), one.missed(), one.calledOff())),
                locale);
    }

    /** A side that did nothing stands beside the other; peers have no sides to balance. */
    Optional<Chart> sides(List<Side> acted) {
        if (acted.stream().noneMatch(one -> SIDES.contains(one.role()))) {
            return Optional.empty();
        }
        List<Side> sides = SIDES.stream()
                .map(role -> acted.stream()
                        .filter(one -> one.role().equals(role))
                        .findFirst()
                        .orElse(new Side(role, 0, 0)))
                .toList();
        return Optional.of(charts.stacks(
                "sides",
                sides.stream().map(one -> side(one.role())).toList(),
                List.of(
                        new Stacks.Row(
                                word("interactions.act.noted"),
                                sides.stream().map(Side::noted).toList()),
                        new Stacks.Row(
                                word("interactions.act.calledOff"),
                                sides.stream().map(Side::calledOff).toList())),
                locale));
    }

    Optional<Chart> proposals(List<Proposed> told) {
        if (told.stream().noneMatch(one -> one.n() > 0)) {
            return Optional.empty();
        }
        List<String> roles = told.stream().map(Proposed::role).distinct().toList();
        List<Stacks.Row> rows = new ArrayList<>();
        told.stream()
                .collect(groupingBy(Proposed::month, TreeMap::new, toList()))
                .forEach((month, ones) -> rows.add(new Stacks.Row(
                        month(month), roles.stream().map(role -> of(ones, role)).toList())));
        return Optional.of(
                charts.stacks("proposals", roles.stream().map(this::side).toList(), rows, locale));
    }

    private static int of(List<Proposed> ones, String role) {
        return ones.stream()
                .filter(one -> one.role().equals(role))
                .mapToInt(Proposed::n)
                .sum();
    }

    Optional<Chart> diary(List<Diary> months) {
        return months.isEmpty()
                ? Optional.empty()
                : Optional.of(charts.stacks(
                        "written",
                        words(WRITTEN),
                        rows(months, Diary::month, one -> List.of(one.written(), one.sessions() - one.written())),
                        locale));
    }

    private <T> List<Stacks.Row> rows(List<T> months, Function<T, LocalDate> first, Function<T, List<Integer>> parts) {
        return months.stream()
                .map(one -> new Stacks.Row(month(first.apply(one)), parts.apply(one)))
                .toList();
    }

    private String month(LocalDate first) {
        return charts.month(YearMonth.from(first), locale);
    }

    private String side(String role) {
        return word("interactions.side." + role);
    }

    private String word(String key) {
        return charts.word(key, locale);
    }

    private List<String> words(List<String> keys) {
        return keys.stream().map(this::word).toList();
    }
}
