package org.mentorium.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mentorium.demo.Tale.Evidence;
import org.mentorium.demo.Tale.TaleGoal;

/** Goals, what was made on the way to them, and what the other one said of it. */
final class DemoPortfolios {

    private final DemoTables tables;
    private final LocalDate today;

    DemoPortfolios(DemoTables tables, LocalDate today) {
        this.tables = tables;
        this.today = today;
    }

    void write(List<Bound> bound, Map<Long, List<Long>> sessions) {
        Map<Long, Long> goals = goals(bound);
        List<List<@Nullable Object>> items = new ArrayList<>();
        List<Made> made = new ArrayList<>();
        for (Bound pair : bound) {
            for (Evidence evidence : pair.bond().tale().evidence()) {
                if (evidence.chapter() <= pair.bond().story().held()) {
                    Made one = new Made(pair.bond(), evidence, made(pair.bond(), evidence.chapter()));
                    made.add(one);
                    items.add(DemoTables.row(
                            pair.id(),
                            one.owner().id(),
                            evidence.title(),
                            evidence.description(),
                            evidence.link(),
                            evidence.link() == null ? "PRODUCT" : "LINK",
                            goals.get(pair.id()),
                            Objects.requireNonNull(sessions.get(pair.id())).get(evidence.chapter() - 1),
                            true,
                            one.at(),
                            one.at()));
                }
            }
        }
        List<Long> ids = tables.insert(
                "portfolio_item",
                "relationship_id, owner_id, title, description, link, kind, goal_id, session_id, evidence, shared_at,"
                        + " created_at",
                items);
        List<List<@Nullable Object>> comments = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Made one = made.get(i);
            if (one.evidence().strengths() != null) {
                comments.add(DemoTables.row(
                        ids.get(i),
                        one.reader().id(),
                        one.evidence().strengths(),
                        one.evidence().nextStep(),
                        one.at().plus(Duration.ofDays(2))));
            }
        }
        tables.insert("portfolio_comment", "portfolio_item_id, author_id, strengths, next_step, created_at", comments);
    }

    /** The first goal of each relationship. */
    private Map<Long, Long> goals(List<Bound> bound) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<Long> owners = new ArrayList<>();
        List<TaleGoal> goals = new ArrayList<>();
        for (Bound pair : bound) {
            if (pair.bond().story().held() > 0) {
                for (TaleGoal goal : pair.bond().tale().goals()) {
                    rows.add(row(pair, goal));
                    owners.add(pair.id());
                    goals.add(goal);
                }
            }
        }
        List<Long> ids = tables.insert(
                "goal",
                "relationship_id, owner_id, title, measure, target_on, state, created_by, created_at, settled_at",
                rows);
        steps(ids, goals, rows);
        Map<Long, Long> first = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            first.putIfAbsent(owners.get(i), ids.get(i));
        }
        return first;
    }

    /** A line of the tale each; those of a goal that was reached are ticked with it. */
    private void steps(List<Long> ids, List<TaleGoal> goals, List<List<@Nullable Object>> rows) {
        List<List<@Nullable Object>> steps = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Object settled = rows.get(i).get(rows.get(i).size() - 1);
            int position = 0;
            for (String step : goals.get(i).steps().lines().toList()) {
                steps.add(DemoTables.row(ids.get(i), position++, step, settled));
            }
        }
        tables.fill("goal_step", "goal_id, position, text, done_at", steps);
    }

    private List<@Nullable Object> row(Bound pair, TaleGoal goal) {
        Bond bond = pair.bond();
        Integer chapter = goal.reachedIn();
        Instant settled = chapter != null && chapter <= bond.story().held() ? made(bond, chapter) : null;
        return DemoTables.row(
                pair.id(),
                bond.mentee().id(),
                goal.title(),
                goal.measure(),
                bond.day(today, 1).plusDays(180),
                settled == null ? "OPEN" : "REACHED",
                bond.mentee().id(),
                made(bond, 1),
                settled);
    }

    private Instant made(Bond bond, int chapter) {
        return DemoDays.at(
                bond.day(today, chapter).plusDays(1), 17, bond.mentee().zone());
    }

    private record Made(Bond bond, Evidence evidence, Instant at) {

        Known owner() {
            return evidence.by().equals("MENTOR") ? bond.mentor() : bond.mentee();
        }

        Known reader() {
            return evidence.by().equals("MENTOR") ? bond.mentee() : bond.mentor();
        }
    }
}
