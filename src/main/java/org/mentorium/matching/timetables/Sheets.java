package org.mentorium.matching.timetables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mentorium.matching.timetables.EventPlan.Time;
import org.mentorium.matching.timetables.Sheet.Line;

/** Lays the meetings of a timetable out by rounds, people or places. */
final class Sheets {

    /** Table 2 before table 10. */
    private static final Comparator<String> NATURAL =
            Comparator.comparingInt(Sheets::digits).thenComparing(Comparator.naturalOrder());

    private static final Comparator<Met> BY_PLACE = Comparator.comparing(Met::place, NATURAL);

    private Sheets() {}

    /** @param own the reader's name when they read their own meetings alone; empty for all */
    static List<Sheet> of(SheetView view, List<Met> met, List<Time> times, String own, long me) {
        return switch (view) {
            case ROUNDS ->
                times.stream()
                        .map(time -> new Sheet(
                                "",
                                time.round(),
                                time.from(),
                                time.until(),
                                met.stream()
                                        .filter(each -> each.round() == time.round())
                                        .sorted(BY_PLACE)
                                        .map(each -> line(each, time, ""))
                                        .toList()))
                        .toList();
            case PLACES -> byPlace(met, times);
            case PEOPLE -> own.isEmpty() ? byPerson(met, times) : List.of(person(own, me, met, times));
        };
    }

    private static List<Sheet> byPlace(List<Met> met, List<Time> times) {
        Map<String, List<Met>> places =
                met.stream().collect(Collectors.groupingBy(Met::place, TreeMap::new, Collectors.toList()));
        List<Sheet> sheets = new ArrayList<>();
        places.forEach((place, there) -> sheets.add(new Sheet(
                place,
                0,
                null,
                null,
                there.stream()
                        .map(each -> line(each, times.get(each.round() - 1), ""))
                        .toList())));
        sheets.sort(Comparator.comparing(Sheet::title, NATURAL));
        return sheets;
    }

    static int digits(String title) {
        String digits = title.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 8 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static List<Sheet> byPerson(List<Met> met, List<Time> times) {
        Map<String, Long> people = new TreeMap<>();
        Map<Long, String> names = new TreeMap<>();
        for (Met each : met) {
            people.put(each.mentorSort(), each.mentorPerson());
            people.put(each.menteeSort(), each.menteePerson());
            names.put(each.mentorPerson(), each.mentor());
            names.put(each.menteePerson(), each.mentee());
        }
        return people.values().stream()
                .map(person -> person(names.getOrDefault(person, ""), person, met, times))
                .toList();
    }

    private static Sheet person(String name, long person, List<Met> met, List<Time> times) {
        Map<Integer, Met> rounds = met.stream()
                .filter(each -> each.mentorPerson() == person || each.menteePerson() == person)
                .collect(Collectors.toMap(Met::round, Function.identity(), (one, other) -> one));
        return new Sheet(
                name,
                0,
                null,
                null,
                times.stream()
                        .map(time -> {
                            Met each = rounds.get(time.round());
                            return each == null
                                    ? new Line(0, time.round(), time.from(), time.until(), "", "", "", "")
                                    : line(each, time, each.mentorPerson() == person ? each.mentee() : each.mentor());
                        })
                        .toList());
    }

    private static Line line(Met met, Time time, String other) {
        return new Line(
                met.id(), time.round(), time.from(), time.until(), met.place(), met.mentor(), met.mentee(), other);
    }
}
