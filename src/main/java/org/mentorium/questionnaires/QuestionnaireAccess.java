package org.mentorium.questionnaires;

import org.mentorium.common.Forbidden;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds a questionnaire through its program and its viewer. */
@Component
class QuestionnaireAccess {

    private final ProgramScopes programs;
    private final QuestionnaireRepository questionnaires;
    private final JdbcClient jdbc;

    QuestionnaireAccess(ProgramScopes programs, QuestionnaireRepository questionnaires, JdbcClient jdbc) {
        this.programs = programs;
        this.questionnaires = questionnaires;
        this.jdbc = jdbc;
    }

    /** A questionnaire that is about to change, and its program. */
    record Changing(Questionnaire questionnaire, ProgramScope program) {}

    /** The program at an address for those who may see something of its questionnaires; NotFound for everyone else. */
    ProgramScope list(Viewer viewer, String slug) {
        ProgramScope program = programs.findVisible(viewer, slug);
        if (!QuestionnaireRights.mayList(program)) {
            throw new NotFound();
        }
        return program;
    }

    /** The program of a questionnaire, for its staff. */
    ProgramScope read(Viewer viewer, long id) {
        ProgramScope program = program(viewer, id);
        Forbidden.unless(QuestionnaireRights.mayRead(program));
        return program;
    }

    /** For the program's coordinators; holds the questionnaire until the transaction ends. */
    Changing change(Viewer viewer, long id) {
        ProgramScope program = program(viewer, id);
        Forbidden.unless(QuestionnaireRights.mayChange(program));
        return new Changing(questionnaires.lock(id).orElseThrow(NotFound::new), program);
    }

    private ProgramScope program(Viewer viewer, long id) {
        long programId = jdbc.sql("select program_id from questionnaire where id = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        ProgramScope program = programs.findVisible(viewer, programId);
        if (!QuestionnaireRights.mayList(program)) {
            throw new NotFound();
        }
        return program;
    }
}
