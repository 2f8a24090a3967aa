package org.mentorium.questions;

import java.util.List;
import java.util.Map;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.StaleVersion;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.mentorium.programs.ProgramState;
import org.mentorium.programs.Programs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator writes the questions. What was answered keeps its number of choices, so that answers keep their sense. */
@Service
@Transactional
class QuestionPages {

    static final int MOST = 10;

    private final ProgramScopes scopes;
    private final Programs programs;
    private final QuestionTable table;
    private final JdbcClient jdbc;

    QuestionPages(ProgramScopes scopes, Programs programs, QuestionTable table, JdbcClient jdbc) {
        this.scopes = scopes;
        this.programs = programs;
        this.table = table;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    ProgramScope scope(Viewer viewer, String slug) {
        return scopes.findVisible(viewer, slug).requireCoordinator();
    }

    @Transactional(readOnly = true)
    List<Question> all(ProgramScope scope) {
        return table.all(scope.id());
    }

    @Transactional(readOnly = true)
    Question find(ProgramScope scope, long id) {
        return table.find(scope.id(), id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    List<String> languages(ProgramScope scope) {
        return programs.policy(scope.id()).languages();
    }

    void create(Viewer viewer, String slug, QuestionForm form) {
        ProgramScope scope = open(viewer, slug);
        if (table.all(scope.id()).size() >= MOST) {
            throw new RuleBroken("applicationQuestions.rule.many", MOST);
        }
        table.add(scope.id(), form.wordings(languages(scope)), form.compared().kind());
    }

    void change(Viewer viewer, String slug, long id, QuestionForm form) {
        ProgramScope scope = open(viewer, slug);
        Question question = find(scope, id);
        List<String> languages = languages(scope);
        Map<String, Wording> wordings = form.wordings(languages);
        int count = wordings.values().iterator().next().choices().size();
        if (question.answered() && count != question.choices()) {
            throw new RuleBroken("applicationQuestions.rule.answered", question.choices());
        }
        if (!table.change(id, form.version(), wordings, form.compared().kind())) {
            throw new StaleVersion(address(slug) + "/" + id, form.against(QuestionForm.of(question), languages));
        }
    }

    /** With all its answers. */
    void remove(Viewer viewer, String slug, long id) {
        ProgramScope scope = open(viewer, slug);
        table.remove(scope.id(), find(scope, id).id());
    }

    /** One who changes the questions waits for whoever is changing them. */
    private ProgramScope open(Viewer viewer, String slug) {
        ProgramScope scope = scope(viewer, slug);
        if (scope.state() == ProgramState.CLOSED) {
            throw new RuleBroken("programs.closed");
        }
        jdbc.sql("select id from program where id = ? for no key update")
                .param(scope.id())
                .query(Long.class)
                .single();
        return scope;
    }

    static String address(String slug) {
        return "/programs/" + slug + "/application-questions";
    }
}
