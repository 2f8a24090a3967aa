package org.mentorium.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mentorium.programs.NewProgram;
import org.mentorium.programs.Programs;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes programs as a coordinator would, and leads them to where the demonstration finds them. */
final class DemoPrograms {

    private static final ZoneId ZONE = ZoneId.of("Europe/Vienna");
    private static final List<String> SETUP = List.of(
            "BASICS",
            "CALENDAR",
            "PLAN",
            "JOINING",
            "MATCHING",
            "SHAPE",
            "CHOOSING",
            "AGREEMENT",
            "QUESTIONNAIRES",
            "REQUIREMENTS");

    private final Programs programs;
    private final JdbcTemplate jdbc;
    private final DemoTables tables;
    private final Known coordinator;
    private final Known evaluator;

    DemoPrograms(Programs programs, JdbcTemplate jdbc, DemoTables tables, Known coordinator, Known evaluator) {
        this.programs = programs;
        this.jdbc = jdbc;
        this.tables = tables;
        this.coordinator = coordinator;
        this.evaluator = evaluator;
    }

    /** The days of a program: when it starts and ends; enrolment and matching come in the two months before. */
    record Life(String state, LocalDate start, LocalDate middle, LocalDate end, LocalDate founded) {

        Life(String state, LocalDate start, LocalDate middle, LocalDate end) {
            this(state, start, middle, end, start.minusDays(84));
        }

        LocalDate enrolment() {
            return start.minusDays(70);
        }

        Instant created() {
            return DemoDays.at(founded, 10, ZONE);
        }
    }

    DemoProgram open(String name, String aim, Life life, List<Known> people) {
        return open("inclusive-teaching-network", name, aim, life, people);
    }

    DemoProgram open(String blueprint, String name, String aim, Life life, List<Known> people) {
        String slug = programs.create(
                DemoProgram.viewer(coordinator), new NewProgram(blueprint, name, List.of("en", "es", "fr"), ZONE));
        long id =
                Objects.requireNonNull(jdbc.queryForObject("select id from program where slug = ?", Long.class, slug));
        DemoProgram program = new DemoProgram(
                id,
                slug,
                ZONE,
                coordinator,
                life.created(),
                programs.planActivities(id),
                new HashMap<>(),
                DemoProgram.none());
        lead(program, aim, life);
        invite(program, people);
        publishQuestionnaire(program, life);
        return program;
    }

    /** Ends a program that has run its course. */
    void close(DemoProgram program) {
        jdbc.update("update program set state = 'CLOSED' where id = ?", program.id());
    }

    private void lead(DemoProgram program, String aim, Life life) {
        jdbc.update(
                """
                update program set aim = ?, state = ?, created_at = ?, open_to_applications = true, enrolment_from = ?,
                       enrolment_until = ?, matching_on = ?, starts_on = ?, midpoint_on = ?, ends_on = ? where id = ?
                """,
                aim,
                life.state(),
                DemoDays.stored(life.created()),
                life.enrolment(),
                life.start().minusDays(28),
                life.start().minusDays(21),
                life.start(),
                life.middle(),
                life.end(),
                program.id());
        tables.fill(
                "setup_task",
                "program_id, task, saved_at, saved_by",
                SETUP.stream()
                        .map(task -> DemoTables.row(program.id(), task, life.created(), coordinator.id()))
                        .toList());
        tables.fill(
                "program_role",
                "program_id, person_id, role",
                List.of(DemoTables.row(program.id(), evaluator.id(), "EVALUATOR")));
    }

    private void invite(DemoProgram program, List<Known> people) {
        jdbc.update("""
                insert into program_organisation (program_id, organisation_id)
                select distinct ?, organisation_id from person where id = any(?)
                """, program.id(), people.stream().map(Known::id).toArray(Long[]::new));
    }

    /** Asked in the first weeks, about the midpoint and in the last weeks. */
    private void publishQuestionnaire(DemoProgram program, Life life) {
        Map<String, Object> draft = jdbc.queryForMap("""
                update questionnaire_version v set published_at = ? from questionnaire q
                where q.id = v.questionnaire_id and q.program_id = ? returning v.id, q.id as questionnaire
                """, DemoDays.stored(life.created()), program.id());
        Object questionnaire = Objects.requireNonNull(draft.get("questionnaire"));
        tables.insertOne(
                "questionnaire_round",
                "questionnaire_id, questionnaire_version_id, phase, audience",
                questionnaire,
                draft.get("id"),
                "MID",
                "BOTH");
        window(questionnaire, "PRE", life.start().minusDays(7), life.start().plusDays(21));
        window(questionnaire, "MID", life.middle().minusDays(6), life.middle().plusDays(9));
        window(questionnaire, "POST", life.end().minusDays(21), life.end());
        jdbc.query(
                "select phase, id from questionnaire_round where questionnaire_id = ?",
                row -> {
                    program.rounds().put(row.getString("phase"), row.getLong("id"));
                },
                questionnaire);
    }

    private void window(Object questionnaire, String phase, LocalDate from, LocalDate until) {
        jdbc.update(
                "update questionnaire_round set opens_on = ?, closes_on = ? where questionnaire_id = ? and phase = ?",
                from,
                until,
                questionnaire,
                phase);
    }
}
