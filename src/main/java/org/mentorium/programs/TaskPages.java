package org.mentorium.programs;

import java.util.function.BiFunction;
import org.mentorium.common.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of all tasks have in common. */
@Component
class TaskPages {

    private final ProgramScopes scopes;
    private final ProgramSetup setup;
    private final SetupChoices choices;
    private final Programs programs;

    TaskPages(ProgramScopes scopes, ProgramSetup setup, SetupChoices choices, Programs programs) {
        this.scopes = scopes;
        this.setup = setup;
        this.choices = choices;
        this.programs = programs;
    }

    void furnish(Viewer viewer, String slug, SetupTask task, Model model) {
        ProgramScope scope = scopes.findVisible(viewer, slug).requireCoordinator();
        model.addAttribute("scope", scope);
        model.addAttribute("task", task);
        model.addAttribute("choices", choices);
        model.addAttribute("policy", programs.policy(scope.id()));
    }

    <F> F form(Viewer viewer, String slug, SetupTask task, BiFunction<Program, Integer, F> of) {
        return setup.form(viewer, slug, task, of);
    }

    <F extends TaskForm> String save(
            Viewer viewer, String slug, SetupTask task, F form, BiFunction<Program, Integer, F> of) {
        return setup.save(viewer, slug, task, form, of);
    }
}
