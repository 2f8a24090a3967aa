package org.mentorium.programs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/** A program's plan by sections, in the order in which each section comes up first. */
public record Plan(List<PlanSection> sections) {

    public static Plan of(List<PlanActivityRow> activities) {
        return new Plan(
                activities.stream()
                        .collect(groupingBy(PlanActivityRow::section, LinkedHashMap::new, toList()))
                        .entrySet()
                        .stream()
                        .map(section -> new PlanSection(section.getKey(), section.getValue()))
                        .toList());
    }

    public boolean empty() {
        return sections.isEmpty();
    }

    public int size() {
        return sections.stream()
                .mapToInt(section -> section.activities().size())
                .sum();
    }

    public BigDecimal hours() {
        return sections.stream().map(PlanSection::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The activities' numbers from first to last. */
    List<Long> order() {
        return sections.stream()
                .flatMap(section -> section.activities().stream())
                .map(PlanActivityRow::id)
                .toList();
    }

    /** The plan with one activity a place up or down in its section; at the end of it nothing moves. */
    Plan move(long id, boolean up) {
        return new Plan(sections.stream()
                .map(section -> new PlanSection(
                        section.name(), moved(section.activities(), activity -> activity.id() == id, up)))
                .toList());
    }

    /** The plan with the whole section of an activity a place up or down. */
    Plan moveSection(long id, boolean up) {
        return new Plan(moved(
                sections, section -> section.activities().stream().anyMatch(activity -> activity.id() == id), up));
    }

    private static <T> List<T> moved(List<T> all, Predicate<T> which, boolean up) {
        List<T> order = new ArrayList<>(all);
        for (int from = 0; from < order.size(); from++) {
            int to = up ? from - 1 : from + 1;
            if (which.test(order.get(from)) && to >= 0 && to < order.size()) {
                Collections.swap(order, from, to);
                break;
            }
        }
        return List.copyOf(order);
    }
}
