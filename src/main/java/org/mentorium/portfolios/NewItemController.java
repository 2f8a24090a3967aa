package org.mentorium.portfolios;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mentorium.common.NotFound;
import org.mentorium.common.Viewer;
import org.mentorium.files.CheckedFiles;
import org.mentorium.files.FileCheck;
import org.mentorium.web.Posts;
import org.mentorium.web.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adds items: in a relationship, or to one's portfolio alone. */
@Controller
class NewItemController {

    private final Shelf shelf;
    private final Items items;
    private final FileCheck check;
    private final Submissions submissions;

    NewItemController(Shelf shelf, Items items, FileCheck check, Submissions submissions) {
        this.shelf = shelf;
        this.items = items;
        this.check = check;
        this.submissions = submissions;
    }

    @GetMapping("/relationships/{relationship}/portfolio-items/new")
    String empty(Viewer viewer, @PathVariable long relationship, Model model) {
        return blank(viewer, relationship, null, model);
    }

    @GetMapping("/portfolios/{portfolio}/portfolio-items/new")
    String emptyAlone(Viewer viewer, @PathVariable long portfolio, Model model) {
        return blank(viewer, null, portfolio, model);
    }

    @PostMapping("/relationships/{relationship}/portfolio-items")
    ModelAndView add(
            Viewer viewer,
            @PathVariable long relationship,
            @Valid @ModelAttribute("form") ItemForm form,
            BindingResult result,
            Model model) {
        return store(viewer, relationship, form, result, model);
    }

    @PostMapping("/portfolios/{portfolio}/portfolio-items")
    ModelAndView addAlone(
            Viewer viewer,
            @PathVariable long portfolio,
            @Valid @ModelAttribute("form") ItemForm form,
            BindingResult result,
            Model model) {
        NotFound.unless(portfolio == viewer.id());
        return store(viewer, null, form, result, model);
    }

    private String blank(Viewer viewer, @Nullable Long relationship, @Nullable Long portfolio, Model model) {
        NotFound.unless(portfolio == null || portfolio == viewer.id());
        shelf.adding(viewer, relationship, model);
        model.addAttribute("form", ItemForm.empty());
        return "portfolio-items/edit";
    }

    private ModelAndView store(
            Viewer viewer, @Nullable Long relationship, ItemForm form, BindingResult result, Model model) {
        shelf.adding(viewer, relationship, model);
        return Posts.of(result, "portfolio-items/edit").done("portfolioItems.saved", () -> {
            try (CheckedFiles files = check.all(form.files(), "files")) {
                return submissions.once(
                        form.token(),
                        () -> PortfolioItemController.address(items.add(viewer, relationship, form, files)));
            }
        });
    }
}
