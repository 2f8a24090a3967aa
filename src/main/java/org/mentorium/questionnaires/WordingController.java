package org.mentorium.questionnaires;

import jakarta.validation.Valid;
import org.mentorium.common.Viewer;
import org.mentorium.questionnaires.QuestionnairePages.Page;
import org.mentorium.web.Flash;
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

/** One text of a draft in its three languages. */
@Controller
@RequestMapping("/questionnaires/{id}/texts/{key}")
class WordingController {

    private final QuestionnairePages pages;
    private final QuestionnaireChanges changes;

    WordingController(QuestionnairePages pages, QuestionnaireChanges changes) {
        this.pages = pages;
        this.changes = changes;
    }

    @GetMapping
    Object edit(Viewer viewer, @PathVariable long id, @PathVariable String key, Model model) {
        Page page = place(viewer, id, key, model);
        if (!page.draft()) {
            return Posts.redirect("/questionnaires/" + id, new Flash("questionnaires.version.published"));
        }
        model.addAttribute(
                "form",
                WordingForm.of(pages.wording(page, key).words(), page.newest().lock()));
        return "questionnaires/text";
    }

    @PostMapping
    ModelAndView save(
            Viewer viewer,
            @PathVariable long id,
            @PathVariable String key,
            @Valid @ModelAttribute("form") WordingForm form,
            BindingResult result,
            Model model) {
        place(viewer, id, key, model);
        return Posts.of(result, "questionnaires/text").done("questionnaires.text.saved", () -> {
            changes.reword(viewer, id, key, form);
            return "/questionnaires/" + id;
        });
    }

    private Page place(Viewer viewer, long id, String key, Model model) {
        Page page = pages.of(viewer, id);
        model.addAttribute("page", page);
        model.addAttribute("wording", pages.wording(page, key));
        return page;
    }
}
