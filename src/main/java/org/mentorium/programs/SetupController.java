package org.mentorium.programs;

import org.mentorium.common.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The task list of a program's set-up. */
@Controller
class SetupController {

    private final ProgramScopes scopes;
    private final ProgramSetup setup;

    SetupController(ProgramScopes scopes, ProgramSetup setup) {
        this.scopes = scopes;
        this.setup = setup;
    }

    @GetMapping("/programs/{slug}/setup")
    String list(Viewer viewer, @PathVariable String slug, Model model) {
        model.addAttribute("scope", scopes.findVisible(viewer, slug).requireCoordinator());
        model.addAttribute("setup", setup.page(viewer, slug));
        return "programs/setup/list";
    }
}
