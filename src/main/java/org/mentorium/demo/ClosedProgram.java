package org.mentorium.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mentorium.demo.DemoAnswers.Respondent;
import org.mentorium.demo.DemoMatches.Offer;
import org.mentorium.instruments.Phase;
import org.mentorium.questionnaires.Audience;

/** The program that ended a year ago, for its report. */
final class ClosedProgram {

    private static final String AIM = "The first round of the school network: mentors are trained together and"
            + " accompany two or three colleagues each.";
    private static final String SUMMARY = "It was the first round, with **three schools**. What carried it:\n\n"
            + "- mentors were trained together before they met their colleagues\n- hours that the timetable kept free";
    private static final String RECOMMENDATION =
            "Keep the shared training, and begin with the sessions in class *before* the" + " autumn holidays.";
    /** What a year with a mentor changed, on a scale of four or five. */
    private static final double LIFT = 0.9;
    /** The first relationships of the file begin in its first week. */
    private static final int DAYS = 220;

    private final DemoTables tables;
    private final DemoRegister register;
    private final DemoHistory history;
    private final DemoMatches matches;
    private final DemoAnswers answers;
    private final DemoFeedback feedback;

    ClosedProgram(
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

    DemoProgram seed(DemoPrograms programs, LocalDate today) {
        List<Bond> bonds = history.stories("closed");
        List<Known> mentors = bonds.stream().map(Bond::mentor).distinct().toList();
        List<Known> mentees = register.part("closed");
        List<Known> everybody = new ArrayList<>(mentees);
        everybody.addAll(mentors);

        LocalDate end = today.minusDays(365);
        var life = new DemoPrograms.Life("RUNNING", end.minusDays(DAYS), end.minusDays(DAYS / 2), end);
        DemoProgram program = programs.open("Inclusive teaching " + life.start().getYear(), AIM, life, everybody);
        program.admit(tables, mentors, 3, DemoDays.at(life.start().minusDays(60), 10, program.zone()));
        program.admit(tables, mentees, 3, DemoDays.at(life.start().minusDays(45), 10, program.zone()));

        long run = matches.make(program);
        List<Offer> offers = new ArrayList<>();
        List<Bound> bound = history.live(program, bonds, today);
        new DemoCheckIns(tables)
                .closing(
                        bound,
                        bond -> DemoDays.at(bond.day(today, bond.story().held()).plusDays(4), 17, program.zone()));
        bound.forEach(pair -> offers.add(Offer.accepted(pair.bond(), pair.id())));
        matches.publish(program, run, DemoDays.at(life.start().minusDays(18), 12, program.zone()), offers);
        ask(program, everybody, life);
        LocalDate until = life.end().plusDays(14);
        feedback.anonymously(program, "closing-mentees", Phase.CLOSING, Audience.MENTEES, life.end(), until);
        feedback.anonymously(program, "closing-mentors", Phase.CLOSING, Audience.MENTORS, life.end(), until);
        prepared(program, mentors, life);
        report(program, end);
        programs.close(program);
        return program;
    }

    /** Mentors were trained together before it began, and all but two looked at. */
    private void prepared(DemoProgram program, List<Known> mentors, DemoPrograms.Life life) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < mentors.size(); i++) {
            rows.add(DemoTables.row(
                    mentors.get(i).id(),
                    i < 2 ? null : life.start().minusDays(50),
                    life.start().minusDays(14),
                    program.coordinator().id(),
                    DemoDays.at(life.start().minusDays(13), 10, program.zone())));
        }
        tables.fill("safeguarding", "person_id, screened_on, trained_on, recorded_by, recorded_at", rows);
    }

    /** What the coordinators say in the report, and who stayed in the profession. */
    private void report(DemoProgram program, LocalDate end) {
        Instant later = DemoDays.at(end.plusDays(40), 11, program.zone());
        long coordinator = program.coordinator().id();
        tables.fill(
                "report_text",
                "program_id, chapter, words, changed_by, changed_at, version",
                List.of(
                        DemoTables.row(program.id(), "summary", SUMMARY, coordinator, later, 1),
                        DemoTables.row(program.id(), "recommendations", RECOMMENDATION, coordinator, later, 1)));
        tables.fill(
                "comparison_list",
                "program_id, meaning, mentored, mentored_stayed, others, others_stayed, uploaded_by, uploaded_at, confirmed_at",
                List.of(DemoTables.row(
                        program.id(), "Still teaching in the network", 24, 22, 61, 48, coordinator, later, later)));
    }

    private void ask(DemoProgram program, List<Known> everybody, DemoPrograms.Life life) {
        List<Respondent> before = new ArrayList<>();
        List<Respondent> between = new ArrayList<>();
        List<Respondent> after = new ArrayList<>();
        for (int i = 0; i < everybody.size(); i++) {
            Known person = everybody.get(i);
            if (i % 13 != 7) {
                before.add(Respondent.whole(person, 0, history.need(person, i)));
            }
            if (i % 5 != 1) {
                between.add(Respondent.whole(person, LIFT / 2, history.need(person, i + 1)));
            }
            if (i % 8 != 6) {
                after.add(Respondent.whole(person, LIFT, history.need(person, i + 2)));
            }
        }
        answers.give(program, "PRE", DemoDays.at(life.start().minusDays(5), 8, program.zone()), before);
        answers.give(program, "MID", DemoDays.at(life.middle().minusDays(6), 8, program.zone()), between);
        answers.give(program, "POST", DemoDays.at(life.end().minusDays(19), 8, program.zone()), after);
    }
}
