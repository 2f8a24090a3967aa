package org.mentorium.safeguarding;

import jakarta.validation.Valid;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is recorded of one participant so that minors are safe. */
@Controller
@RequestMapping("/programs/{slug}/participants/{id}/safeguarding")
class SafeguardingController {

    private static final String VIEW = "safeguarding/edit";

    private final Safeguarding safeguarding;

    SafeguardingController(Safeguarding safeguarding) {
        this.safeguarding = safeguarding;
    }

    @GetMapping
    String edit(Viewer viewer, @PathVariable String slug, @PathVariable long id, Model model) {
        Safeguarding.Page page = safeguarding.find(viewer, slug, id);
        model.addAttribute("page", page);
        model.addAttribute("form", page.form());
        return VIEW;
    }

    @PostMapping
    ModelAndView record(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable long id,
            @Valid @ModelAttribute("form") SafeguardingForm form,
            BindingResult result,
            Model model) {
        Safeguarding.Page page = safeguarding.find(viewer, slug, id);
        model.addAttribute("page", page);
        return Posts.of(result, VIEW).done("safeguarding.saved", () -> {
            safeguarding.record(viewer, slug, id, form);
            return page.back();
        });
    }
}
