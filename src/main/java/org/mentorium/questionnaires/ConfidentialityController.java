package org.mentorium.questionnaires;

import jakarta.validation.Valid;
import java.util.Objects;
import org.mentorium.common.Forbidden;
import org.mentorium.common.Viewer;
import org.mentorium.questionnaires.QuestionnairePages.Page;
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

/** Who may read the answers to a questionnaire: chosen before anybody begins. */
@Controller
@RequestMapping("/questionnaires/{id}/confidentiality")
class ConfidentialityController {

    private final QuestionnairePages pages;
    private final QuestionnaireChanges changes;
    private final Choices choices;

    ConfidentialityController(QuestionnairePages pages, QuestionnaireChanges changes, Choices choices) {
        this.pages = pages;
        this.changes = changes;
        this.choices = choices;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable long id, Model model) {
        Page page = place(viewer, id, model);
        model.addAttribute("form", new ConfidentialityForm(page.confidentiality()));
        return "questionnaires/confidentiality";
    }

    @PostMapping
    ModelAndView choose(
            Viewer viewer,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ConfidentialityForm form,
            BindingResult result,
            Model model) {
        place(viewer, id, model);
        return Posts.of(result, "questionnaires/confidentiality").done("questionnaires.confidentiality.saved", () -> {
            changes.keep(viewer, id, Objects.requireNonNull(form.confidentiality()));
            return "/questionnaires/" + id;
        });
    }

    private Page place(Viewer viewer, long id, Model model) {
        Page page = pages.of(viewer, id);
        Forbidden.unless(page.mayChange());
        model.addAttribute("page", page);
        model.addAttribute("confidentialities", choices.confidentialities(viewer.locale()));
        model.addAttribute("meanings", choices.meanings(viewer.locale()));
        return page;
    }
}
