package org.mentorium.questionnaires;

import jakarta.validation.Valid;
import org.mentorium.common.Forbidden;
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

/** The questionnaires of a program, and the library from which it takes them. */
@Controller
@RequestMapping("/programs/{slug}/questionnaires")
class QuestionnaireListController {

    private final QuestionnaireList list;
    private final QuestionnaireChanges changes;
    private final Choices choices;

    QuestionnaireListController(QuestionnaireList list, QuestionnaireChanges changes, Choices choices) {
        this.list = list;
        this.changes = changes;
        this.choices = choices;
    }

    @GetMapping
    String list(Viewer viewer, @PathVariable String slug, Model model) {
        model.addAttribute("page", list.of(viewer, slug));
        return "questionnaires/list";
    }

    @GetMapping("/new")
    String library(Viewer viewer, @PathVariable String slug, Model model) {
        choose(viewer, slug, model);
        model.addAttribute("form", AdoptionForm.empty());
        return "questionnaires/new";
    }

    @PostMapping
    ModelAndView adopt(
            Viewer viewer,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") AdoptionForm form,
            BindingResult result,
            Model model) {
        choose(viewer, slug, model);
        return Posts.of(result, "questionnaires/new")
                .done("questionnaires.added", () -> "/questionnaires/" + changes.adopt(viewer, slug, form));
    }

    private void choose(Viewer viewer, String slug, Model model) {
        QuestionnaireList.Page page = list.of(viewer, slug);
        Forbidden.unless(QuestionnaireRights.mayChange(page.program()));
        model.addAttribute("page", page);
        model.addAttribute("instruments", choices.instruments(viewer.locale()));
        model.addAttribute("introductions", choices.introductions(viewer.locale()));
        model.addAttribute("phases", choices.phases(viewer.locale()));
        model.addAttribute("audiences", choices.audiences(page.program(), viewer.locale()));
    }
}
