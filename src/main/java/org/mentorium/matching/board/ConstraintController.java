package org.mentorium.matching.board;

import org.mentorium.common.Viewer;
import org.mentorium.matching.RunScopes;
import org.mentorium.programs.ProgramScope;
import org.mentorium.web.Posts;
import org.mentorium.web.Sorts;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pins and bans of a program. */
@Controller
@RequestMapping("/programs/{slug}/match-constraints")
class ConstraintController {

    private final RunScopes scopes;
    private final Constraints constraints;
    private final PinRefusals refusals;

    ConstraintController(RunScopes scopes, Constraints constraints, PinRefusals refusals) {
        this.scopes = scopes;
        this.constraints = constraints;
        this.refusals = refusals;
    }

    @GetMapping
    String list(Viewer viewer, @PathVariable String slug, @Sorts("-created: created_at") Pageable page, Model model) {
        ProgramScope program = scopes.program(viewer, slug);
        model.addAttribute("program", program);
        Page<Constraint> shown = constraints.page(program, page);
        model.addAttribute("page", shown);
        model.addAttribute("refusals", refusals.of(program, shown.getContent()));
        return "match-constraints/list";
    }

    @PostMapping("/{constraint}/removal")
    ModelAndView lift(Viewer viewer, @PathVariable String slug, @PathVariable long constraint) {
        String address = "/programs/" + slug + "/match-constraints";
        return Posts.button("matchConstraints.lifted", address, () -> {
            constraints.lift(scopes.program(viewer, slug), constraint);
            return address;
        });
    }
}
