package org.mentorium.questionnaires;

import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramState;

/** Who may do what with a program's questionnaires; a response is its respondent's alone and has no rights here. */
final class QuestionnaireRights {

    private QuestionnaireRights() {}

    /** Staff, and those whom its rounds may ask. */
    static boolean mayList(ProgramScope program) {
        return mayRead(program) || program.participant();
    }

    /** The questions, how many have answered, and group figures. */
    static boolean mayRead(ProgramScope program) {
        return program.mayReadReport();
    }

    static boolean mayChange(ProgramScope program) {
        return program.coordinator() && program.state() != ProgramState.CLOSED;
    }

    /** Who has answered, never what. */
    static boolean maySeeWhoAnswered(ProgramScope program) {
        return program.coordinator();
    }
}
