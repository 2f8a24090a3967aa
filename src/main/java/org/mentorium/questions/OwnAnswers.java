package org.mentorium.questions;

import java.util.List;
import java.util.Map;
import org.mentorium.common.Forbidden;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.programs.ProgramState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever takes part, or is asked to, sees and changes their own answers until the program is closed. */
@Service
@Transactional
class OwnAnswers {

    private final ProgramScopes scopes;
    private final Questions questions;
    private final JdbcClient jdbc;

    OwnAnswers(ProgramScopes scopes, Questions questions, JdbcClient jdbc) {
        this.scopes = scopes;
        this.questions = questions;
        this.jdbc = jdbc;
    }

    /** The program and its questions. */
    record Page(ProgramScope scope, List<Questions.Asked> questions) {}

    @Transactional(readOnly = true)
    Page find(Viewer viewer, String slug) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        List<Long> mine = mine(viewer, scope);
        Map<Long, Integer> answers = new java.util.HashMap<>();
        mine.forEach(participant -> answers.putAll(questions.answers(participant)));
        return new Page(scope, questions.asked(scope.id(), answers));
    }

    /** Somebody who is mentor and mentee answers once for both. */
    void save(Viewer viewer, String slug, Map<Long, Integer> answers) {
        ProgramScope scope = scopes.findVisible(viewer, slug);
        List<Long> mine = mine(viewer, scope);
        if (scope.state() == ProgramState.CLOSED) {
            throw new RuleBroken("programs.closed");
        }
        mine.forEach(participant -> questions.answer(scope.id(), participant, answers));
    }

    private List<Long> mine(Viewer viewer, ProgramScope scope) {
        List<Long> mine =
                jdbc.sql("""
                        select id from participant
                        where program_id = ? and person_id = ? and state in ('INVITED', 'APPLIED', 'ADMITTED') order by id
                        """).params(scope.id(), viewer.id()).query(Long.class).list();
        Forbidden.unless(!mine.isEmpty());
        return mine;
    }
}
