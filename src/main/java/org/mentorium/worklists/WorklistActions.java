package org.mentorium.worklists;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.RuleBroken;
import org.mentorium.questionnaires.RoundFollowUps;
import org.mentorium.relationships.ReminderOutcome;
import org.mentorium.relationships.Reminders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does something for many of a list at once, and keeps what became of each. */
@Service
@Transactional
class WorklistActions {

    private final WorklistRows rows;
    private final Reminders reminders;
    private final RoundFollowUps rounds;
    private final Keepers keepers;
    private final KeeperLetters letters;
    private final ActionLog log;
    private final JdbcClient jdbc;
    private final Clock clock;

    WorklistActions(
            WorklistRows rows,
            Reminders reminders,
            RoundFollowUps rounds,
            Keepers keepers,
            KeeperLetters letters,
            ActionLog log,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.reminders = reminders;
        this.rounds = rounds;
        this.keepers = keepers;
        this.letters = letters;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whom it is about: those who are on the list, and those who were when the page was made. */
    private record Chosen(List<Long> waiting, List<Long> gone) {}

    /** Writes to them. @return the action's number */
    long remind(Target target, @Nullable List<Long> ids) {
        WorklistRights.require(target.program());
        if (!target.list().reminding()) {
            throw new RuleBroken("worklists.refused.reminder");
        }
        requireOpen(target);
        Chosen chosen = choose(target, ids);
        return log.keep(target, ActionKind.REMINDER, null, null, written(target, chosen));
    }

    /** Moves the round's last day for everybody, and writes to them. */
    long extend(Target target, @Nullable List<Long> ids, LocalDate day) {
        WorklistRights.require(target.program());
        if (!target.list().extending()) {
            throw new RuleBroken("worklists.refused.extension");
        }
        requireOpen(target);
        Chosen chosen = choose(target, ids);
        rounds.extend(target.viewer(), target.program(), target.filter().roundOrNone(), day);
        return log.keep(target, ActionKind.EXTENSION, null, day, written(target, chosen));
    }

    private static void requireOpen(Target target) {
        if (target.program().state().over()) {
            throw new RuleBroken("relationships.reminders.over");
        }
    }

    /** @param person a coordinator of the program; null for nobody */
    long give(Target target, @Nullable List<Long> ids, @Nullable Long person) {
        WorklistRights.require(target.program());
        Chosen chosen = choose(target, ids);
        Map<Long, ActionOutcome> outcomes = new LinkedHashMap<>();
        List<Long> all =
                Stream.concat(chosen.waiting().stream(), chosen.gone().stream()).toList();
        Set<Long> changed = keepers.give(target.program(), target.list().subject(), all, person, now());
        if (person != null) {
            letters.given(target, person, changed.size());
        }
        all.forEach(id -> outcomes.put(id, changed.contains(id) ? ActionOutcome.GIVEN : ActionOutcome.ALREADY));
        return log.keep(target, ActionKind.KEEPER, person, null, outcomes);
    }

    private Map<Long, ActionOutcome> written(Target target, Chosen chosen) {
        Map<Long, ActionOutcome> outcomes = new LinkedHashMap<>();
        chosen.gone().forEach(id -> outcomes.put(id, ActionOutcome.DONE));
        if (chosen.waiting().isEmpty()) {
            return outcomes;
        }
        if (target.list() == Worklist.UNANSWERED) {
            Set<Long> sent = rounds.remind(
                    target.viewer(), target.program(), target.filter().roundOrNone(), chosen.waiting());
            chosen.waiting()
                    .forEach(id -> outcomes.put(id, sent.contains(id) ? ActionOutcome.SENT : ActionOutcome.RECENT));
            return outcomes;
        }
        Reminders.About about =
                target.list() == Worklist.UNSIGNED ? Reminders.About.SIGNATURE : Reminders.About.MEETING;
        Map<Long, ReminderOutcome> sent = reminders.remind(target.viewer(), target.program(), chosen.waiting(), about);
        sent.forEach((id, outcome) -> outcomes.put(
                id,
                switch (outcome) {
                    case SENT -> ActionOutcome.SENT;
                    case RECENT -> ActionOutcome.RECENT;
                    case CLOSED -> ActionOutcome.DONE;
                }));
        return outcomes;
    }

    private Chosen choose(Target target, @Nullable List<Long> ids) {
        // Those who were ticked still wait if a colleague looks after them by now.
        WorklistFilter filter = ids == null ? target.filter() : target.filter().whole();
        List<Long> waiting = rows.ids(target.viewer(), target.program(), target.list(), filter, ids);
        List<Long> gone = ids == null
                ? List.of()
                : jdbc
                        .sql("select id from " + target.list().subject().table()
                                + " where program_id = :program and id in (:ids)")
                        .param("program", target.program().id())
                        .param("ids", ids)
                        .query(Long.class)
                        .list()
                        .stream()
                        .filter(id -> !waiting.contains(id))
                        .toList();
        if (waiting.isEmpty() && gone.isEmpty()) {
            throw new RuleBroken("worklists.refused.nobody");
        }
        return new Chosen(waiting, gone);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
