package org.mentorium.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mentorium.demo.SmallProgram.Asking;
import org.mentorium.demo.SmallProgram.Part;
import org.mentorium.matching.MatchRuns;
import org.mentorium.matching.timetables.Timetables;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Seeds the programs of a few people, so that there is one of every kind of matching. */
@Component
@Profile("demo")
class SmallPrograms {

    private static final Duration TO_ANSWER = Duration.ofDays(7);

    private final MatchRuns runs;
    private final Timetables timetables;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    SmallPrograms(MatchRuns runs, Timetables timetables, JdbcTemplate jdbc, Clock clock) {
        this.runs = runs;
        this.timetables = timetables;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void seed(DemoPrograms programs, DemoTables tables, DemoRegister register, LocalDate today) {
        Map<String, Long> ids = new HashMap<>();
        for (SmallProgram small : SmallProgram.all()) {
            List<Known> people = small.people().stream()
                    .map(part -> register.find(part.email()))
                    .toList();
            DemoProgram program =
                    programs.open(small.blueprint(), small.name(), small.aim(), small.life(today), people);
            ids.put(small.name(), program.id());
            shape(program, small, ids);
            admit(program, small, tables, people);
            wish(program, small, tables, register);
            ask(program, small, tables, register);
            if (small.event() != null) {
                timetables.create(
                        program.viewer(), program.slug(), small.event().form(today));
                timetables.publish(program.viewer(), program.slug(), 1);
            }
            if (small.run()) {
                runs.create(program.viewer(), program.slug());
            }
        }
    }

    private void shape(DemoProgram program, SmallProgram small, Map<String, Long> ids) {
        jdbc.update(
                """
                update program set mentoring_type = coalesce(?, mentoring_type), quota = ?, linked_program_id = ?
                where id = ?
                """,
                small.type() == null ? null : small.type().name(),
                small.quota(),
                small.linked() == null ? null : ids.get(small.linked()),
                program.id());
    }

    private static void admit(DemoProgram program, SmallProgram small, DemoTables tables, List<Known> people) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Part part = small.people().get(i);
            rows.add(DemoTables.row(
                    program.id(),
                    people.get(i).id(),
                    part.role(),
                    "ADMITTED",
                    program.createdAt(),
                    program.createdAt(),
                    program.coordinator().id(),
                    part.parts(),
                    part.yearGroup()));
        }
        List<Long> ids = tables.insert(
                "participant",
                "program_id, person_id, role, state, created_at, decided_at, decided_by, parts, year_group",
                rows);
        for (int i = 0; i < ids.size(); i++) {
            program.participants().put(people.get(i).id(), ids.get(i));
        }
    }

    private void wish(DemoProgram program, SmallProgram small, DemoTables tables, DemoRegister register) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Part part : small.people()) {
            int rank = 1;
            for (String wished : part.wishes()) {
                rows.add(DemoTables.row(
                        program.participant(register.find(part.email())),
                        program.participant(register.find(wished)),
                        rank++,
                        clock.instant()));
            }
        }
        tables.fill("participant_wish", "participant_id, wished_id, rank, created_at", rows);
    }

    private void ask(DemoProgram program, SmallProgram small, DemoTables tables, DemoRegister register) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Asking asking : small.requests()) {
            Instant asked = clock.instant().minus(Duration.ofDays(asking.daysAgo()));
            rows.add(DemoTables.row(
                    program.id(),
                    program.participant(register.find(asking.mentor())),
                    program.participant(register.find(asking.mentee())),
                    asking.need(),
                    asking.word(),
                    asking.answer(),
                    asking.state(),
                    asked,
                    asked.plus(TO_ANSWER),
                    asking.state().equals("OPEN") ? null : asked.plus(Duration.ofHours(20))));
        }
        tables.fill(
                "match_request",
                "program_id, mentor_id, mentee_id, need, word, answer, state, asked_at, expires_at, ended_at",
                rows);
    }
}
