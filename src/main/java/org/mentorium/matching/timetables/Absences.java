package org.mentorium.matching.timetables;

import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is late, leaves early or does not come to an event. */
@Service
@Transactional
class Absences {

    private final TimetableScopes scopes;
    private final Arranger arranger;
    private final PlanLetters letters;
    private final JdbcClient jdbc;

    Absences(TimetableScopes scopes, Arranger arranger, PlanLetters letters, JdbcClient jdbc) {
        this.scopes = scopes;
        this.arranger = arranger;
        this.letters = letters;
        this.jdbc = jdbc;
    }

    /** Somebody is away for some rounds: their meetings go, and the gaps are filled. */
    void away(Viewer viewer, String slug, int number, AbsenceForm form) {
        ProgramScope program = scopes.changeable(viewer, slug);
        Timetable timetable = scopes.lock(program, number);
        int until = form.until(timetable.plan().rounds());
        if (form.from() > until) {
            throw new RuleBroken("timetables.refused.absence").at("untilRound");
        }
        int added = jdbc.sql("""
                        insert into timetable_absence (timetable_id, participant_id, from_round, until_round)
                        select ?, id, ?, ? from participant where id = ? and program_id = ? and state = 'ADMITTED'
                        """)
                .params(timetable.id(), form.from(), until, form.who(), program.id())
                .update();
        if (added == 0) {
            throw new RuleBroken("timetables.refused.unknown").at("participant");
        }
        fillGaps(program, timetable);
    }

    void back(Viewer viewer, String slug, int number, long absence) {
        ProgramScope program = scopes.changeable(viewer, slug);
        Timetable timetable = scopes.lock(program, number);
        if (jdbc.sql("delete from timetable_absence where timetable_id = ? and id = ?")
                        .params(timetable.id(), absence)
                        .update()
                == 0) {
            throw new NotFound();
        }
        fillGaps(program, timetable);
    }

    private void fillGaps(ProgramScope program, Timetable timetable) {
        PlanLetters.Plans before = letters.known(program, timetable);
        arranger.fillGaps(program, timetable);
        letters.tell(program, timetable, before);
    }
}
