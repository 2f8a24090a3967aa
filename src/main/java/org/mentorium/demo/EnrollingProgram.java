package org.mentorium.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The program that people are joining: the school network's list has been imported, and some have asked to join. */
final class EnrollingProgram {

    private static final String AIM = "Teachers of six schools in five countries plan lessons that every pupil can"
            + " enter, two or three colleagues with one mentor.";
    private static final String ELINA_ASKS = "I have been accompanied for half a year and it changed how I plan. I"
            + " would like to hand that on to a colleague who starts with a mixed class.";

    /** So many of the list have answered the questions so far. */
    private static final int ANSWERING = 40;

    private final DemoTables tables;
    private final DemoRegister register;

    EnrollingProgram(DemoTables tables, DemoRegister register) {
        this.tables = tables;
        this.register = register;
    }

    void seed(DemoPrograms programs, LocalDate today) {
        LocalDate start = today.plusDays(49);
        List<Known> listed = register.part("");
        var life = new DemoPrograms.Life("ENROLLING", start, start.plusDays(135), start.plusDays(270));
        DemoProgram program = programs.open("Inclusive teaching " + start.getYear(), AIM, life, listed);
        Instant imported = DemoDays.at(DemoDays.onOrBefore(today.minusDays(12)), 11, program.zone());
        program.admit(tables, listed, 0, imported);
        int days = 1;
        for (Known person : register.part("applicant")) {
            Instant asked = DemoDays.at(today.minusDays(days++), 16, person.zone());
            program.receive(tables, person, person.role(), person.motivation(), asked);
        }
        Known elina = register.find(DemoCast.MENTEE_IN_TURKU);
        program.receive(tables, elina, "MENTOR", ELINA_ASKS, DemoDays.at(today.minusDays(2), 18, elina.zone()));
        List<Known> answering = new ArrayList<>(listed.subList(0, ANSWERING));
        answering.addAll(register.part("applicant"));
        answering.add(elina);
        DemoQuestions.ask(tables, program, answering, imported);
    }
}
