package org.mentorium.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mentorium.demo.DemoAnswers.Respondent;
import org.mentorium.demo.DemoMatches.Offer;
import org.mentorium.instruments.Phase;
import org.mentorium.questionnaires.Audience;

/** The program that has been running for five months: sessions, diaries, evidence, and things that wait. */
final class RunningProgram {

    private static final String AIM = "Colleagues from six schools accompany each other for nine months, so that more"
            + " pupils find their way into each lesson.";
    /** Younger relationships were proposed in a second round. */
    private static final int YOUNG = 30;

    private final DemoTables tables;
    private final DemoRegister register;
    private final DemoHistory history;
    private final DemoMatches matches;
    private final DemoAnswers answers;
    private final DemoFeedback feedback;

    RunningProgram(
            DemoTables tables,
            DemoRegister register,
            DemoHistory history,
            DemoMatches matches,
            DemoAnswers answers,
            DemoFeedback feedback) {
        this.tables = tables;
        this.register = register;
        this.history = history;
        this.matches = matches;
        this.answers = answers;
        this.feedback = feedback;
    }

    void seed(DemoPrograms programs, LocalDate today) {
        List<Bond> bonds = history.stories("running");
        List<Known> mentees = register.part("running");
        Known waiting = register.find("paola.ibarra@est12.example");
        Known free = register.find("miriam.wagner@nord.example");
        List<Known> mentors =
                new ArrayList<>(bonds.stream().map(Bond::mentor).distinct().toList());
        mentors.add(free);
        List<Known> everybody = new ArrayList<>(mentors);
        everybody.addAll(mentees);

        LocalDate start = today.minusDays(150);
        var life = new DemoPrograms.Life("RUNNING", start, today, today.plusDays(130));
        DemoProgram program = programs.open("Every pupil takes part", AIM, life, everybody);
        program.admit(tables, mentors, 3, DemoDays.at(start.minusDays(60), 10, program.zone()));
        List<Bond> late = bonds.stream()
                .filter(bond -> bond.begun(today).isAfter(today.minusDays(YOUNG)))
                .toList();
        List<Known> newcomers = new ArrayList<>(late.stream().map(Bond::mentee).toList());
        newcomers.add(waiting);
        List<Known> first =
                mentees.stream().filter(person -> !newcomers.contains(person)).toList();

        program.admit(tables, first, 0, DemoDays.at(start.minusDays(45), 10, program.zone()));
        var declined = new Offer(free, register.find("theresa.lang@nord.example"), "DECLINED", null, null);
        pair(
                program,
                bonds.stream().filter(bond -> !late.contains(bond)).toList(),
                declined,
                start.minusDays(18),
                today);
        program.admit(tables, newcomers, 0, DemoDays.at(today.minusDays(12), 10, program.zone()));
        var open = new Offer(register.find(DemoCast.MENTOR_IN_TEPIC), waiting, null, "ACCEPTED", null);
        pair(program, late, open, today.minusDays(8), today);
        ask(program, mentors, mentees, life, today);
        feedback.afterSessions(program);
        feedback.anonymously(program, "mid-point", Phase.MID, Audience.BOTH, today.minusDays(6), today.plusDays(9));
    }

    /** One round of matching: these came together, and another pair did not, or not yet. */
    private void pair(DemoProgram program, List<Bond> bonds, Offer other, LocalDate published, LocalDate today) {
        long run = matches.make(program);
        List<Offer> offers = new ArrayList<>(List.of(other));
        List<Bound> bound = history.live(program, bonds, today);
        new DemoCheckIns(tables).midpoint(program, bound, today);
        new DemoPlans(tables, today).write(bound);
        bound.forEach(pair -> offers.add(Offer.accepted(pair.bond(), pair.id())));
        matches.publish(program, run, DemoDays.at(published, 12, program.zone()), offers);
    }

    /** Before: all but a few. In the middle: it has been open for six days, and half have answered. */
    private void ask(
            DemoProgram program, List<Known> mentors, List<Known> mentees, DemoPrograms.Life life, LocalDate today) {
        List<Respondent> before = new ArrayList<>();
        List<Respondent> between = new ArrayList<>();
        List<Known> everybody = new ArrayList<>(mentees);
        everybody.addAll(mentors);
        for (int i = 0; i < everybody.size(); i++) {
            Known person = everybody.get(i);
            if (i % 9 != 5) {
                before.add(Respondent.whole(person, 0, history.need(person, i)));
            }
            if (person.email().equals(DemoCast.MENTEE_IN_LYON)) {
                between.add(new Respondent(person, 0.5, null, 2));
            } else if (i % 2 == 1 && DemoCast.MENTOR_IN_TEPIC != person.email()) {
                between.add(Respondent.whole(person, 0.5, history.need(person, i + 1)));
            }
        }
        Instant opened = DemoDays.at(life.start().minusDays(5), 8, program.zone());
        answers.give(program, "PRE", opened, before);
        answers.give(program, "MID", DemoDays.at(today.minusDays(6), 8, program.zone()), between);
    }
}
