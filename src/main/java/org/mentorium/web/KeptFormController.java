package org.mentorium.web;

import org.mentorium.common.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What one had typed when the sign-in ended, to be sent now or thrown away. */
@Controller
class KeptFormController {

    private final KeptForms kept;

    KeptFormController(KeptForms kept) {
        this.kept = kept;
    }

    @GetMapping("/kept-forms")
    String list(Viewer viewer, Model model) {
        model.addAttribute("forms", kept.all(viewer));
        return "kept-forms/list";
    }

    @PostMapping("/kept-forms/{id}/removal")
    ModelAndView discard(Viewer viewer, @PathVariable long id) {
        kept.discard(viewer, id);
        return Posts.redirect("/", new Flash("web.keptForms.removed"));
    }
}
