package org.mentorium.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mentorium.programs.Programs;

/** A group that has met for two months: one mentor with four mentees, who meet whether or not everybody can come. */
final class RunningCircle {

    private static final String AIM = "Teachers who lead a team for the first time meet every other week, speak of what"
            + " they tried, and are not alone with it.";
    private static final List<String> MENTEES = List.of(
            DemoCast.MENTEE_IN_TURKU,
            "elena.rossi@leonardo.example",
            "nuria.pena@alfonsox.example",
            "chiara.ferretti@leonardo.example");
    private static final int HELD = 4;
    private static final int EVERY = 14;
    private static final int MINUTES = 75;

    private final DemoTables tables;
    private final DemoRegister register;
    private final Programs programs;

    RunningCircle(DemoTables tables, DemoRegister register, Programs programs) {
        this.tables = tables;
        this.register = register;
        this.programs = programs;
    }

    void seed(DemoPrograms founding, LocalDate today) {
        Known mentor = register.find("miriam.wagner@nord.example");
        List<Known> mentees = MENTEES.stream().map(register::find).toList();
        List<Known> everybody =
                Stream.concat(Stream.of(mentor), mentees.stream()).toList();
        LocalDate start = today.minusDays(63);
        var life =
                new DemoPrograms.Life("RUNNING", start, start.plusDays(120), start.plusDays(240), start.minusDays(40));
        DemoProgram program = founding.open("women-academics", "Leading for the first time", AIM, life, everybody);
        Instant admitted = DemoDays.at(start.minusDays(20), 10, program.zone());
        List<Long> participants = tables.insert(
                "participant",
                "program_id, person_id, role, state, created_at, decided_at, decided_by",
                everybody.stream()
                        .map(person -> DemoTables.row(
                                program.id(),
                                person.id(),
                                person == mentor ? "MENTOR" : "MENTEE",
                                "ADMITTED",
                                admitted,
                                admitted,
                                program.coordinator().id()))
                        .toList());
        Instant begun = DemoDays.at(start, 9, program.zone());
        long circle = tables.insertOne("relationship", "program_id, state, started_at", program.id(), "ACTIVE", begun);
        List<List<@Nullable Object>> members = new ArrayList<>();
        for (int i = 0; i < everybody.size(); i++) {
            members.add(
                    DemoTables.row(circle, participants.get(i), everybody.get(i).id(), i == 0 ? "MENTOR" : "MENTEE"));
        }
        tables.fill("relationship_member", "relationship_id, participant_id, person_id, role", members);
        agree(program, circle, everybody, begun);
        meet(program, circle, mentor, start, today);
    }

    private void agree(DemoProgram program, long circle, List<Known> everybody, Instant begun) {
        long version = tables.insertOne(
                "agreement_version",
                "relationship_id, number, text, changed_at",
                circle,
                1,
                programs.agreementTemplate(program.id(), "en"),
                begun);
        tables.fill(
                "agreement_signature",
                "agreement_version_id, person_id, signed_at",
                everybody.stream()
                        .map(person -> DemoTables.row(version, person.id(), begun.plus(Duration.ofHours(30))))
                        .toList());
    }

    /** Every other week, and once more next week. */
    private void meet(DemoProgram program, long circle, Known mentor, LocalDate start, LocalDate today) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        LocalDate day = DemoDays.onOrAfter(start.plusDays(7));
        for (int number = 1; number <= HELD + 1; number++) {
            boolean planned = number > HELD;
            LocalDate on = planned ? DemoDays.onOrAfter(today.plusDays(5)) : day;
            Instant at = DemoDays.at(on, DemoSessions.hour(mentor, on), mentor.zone());
            rows.add(DemoTables.row(
                    circle,
                    number,
                    planned ? "PLANNED" : "HELD",
                    at,
                    mentor.zone().getId(),
                    MINUTES,
                    "ONLINE",
                    planned ? null : mentor.id(),
                    planned ? null : at.plus(Duration.ofHours(3)),
                    at.minus(Duration.ofDays(9))));
            day = DemoDays.onOrAfter(day.plusDays(EVERY));
        }
        tables.fill(
                "mentoring_session",
                "relationship_id, number, state, starts_at, time_zone, minutes, mode, logged_by, logged_at, created_at",
                rows);
    }
}
