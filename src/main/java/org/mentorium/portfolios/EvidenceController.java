package org.mentorium.portfolios;

import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.mentorium.programs.ProgramScopes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A program's evidence, for its coordinators. */
@Controller
class EvidenceController {

    private final ProgramScopes programs;
    private final Reviews reviews;

    EvidenceController(ProgramScopes programs, Reviews reviews) {
        this.programs = programs;
        this.reviews = reviews;
    }

    @GetMapping("/programs/{slug}/evidence")
    String list(Viewer viewer, @PathVariable String slug, Model model) {
        ProgramScope scope = programs.findVisible(viewer, slug).requireCoordinator();
        model.addAttribute("scope", scope);
        model.addAttribute("people", reviews.rows(scope));
        return "evidence/list";
    }
}
