package org.mentorium.portfolios;

import jakarta.validation.Valid;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.relationships.RelationshipScope;
import org.mentorium.web.Posts;
import org.mentorium.web.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The items of a portfolio. */
@Controller
@RequestMapping("/relationships/{relationship}/portfolio-items")
class PortfolioItemController {

    private final Portfolios portfolios;
    private final Submissions submissions;

    PortfolioItemController(Portfolios portfolios, Submissions submissions) {
        this.portfolios = portfolios;
        this.submissions = submissions;
    }

    @GetMapping
    String list(Viewer viewer, @PathVariable long relationship, Model model) {
        RelationshipScope scope = portfolios.scope(viewer, relationship);
        model.addAttribute("scope", scope);
        model.addAttribute("items", portfolios.rows(viewer, scope));
        return "portfolio-items/list";
    }

    @GetMapping("/new")
    String empty(Viewer viewer, @PathVariable long relationship, Model model) {
        editing(portfolios.scope(viewer, relationship).requireWriter(), model);
        model.addAttribute("form", ItemForm.empty());
        return "portfolio-items/edit";
    }

    @PostMapping
    ModelAndView add(
            Viewer viewer,
            @PathVariable long relationship,
            @Valid @ModelAttribute("form") ItemForm form,
            BindingResult result,
            Model model) {
        editing(portfolios.scope(viewer, relationship).requireWriter(), model);
        return Posts.of(result, "portfolio-items/edit")
                .done(
                        "portfolioItems.saved",
                        () -> submissions.once(
                                form.token(), () -> address(relationship, portfolios.add(viewer, relationship, form))));
    }

    @GetMapping("/{item}")
    String show(Viewer viewer, @PathVariable long relationship, @PathVariable long item, Model model) {
        showing(viewer, relationship, item, model);
        model.addAttribute("form", CommentForm.empty());
        return "portfolio-items/show";
    }

    @GetMapping("/{item}/edit")
    String edit(Viewer viewer, @PathVariable long relationship, @PathVariable long item, Model model) {
        RelationshipScope scope = portfolios.scope(viewer, relationship);
        model.addAttribute("form", portfolios.form(viewer, relationship, item));
        editing(scope.requireWriter(), model);
        return "portfolio-items/edit";
    }

    @PostMapping("/{item}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable long item,
            @Valid @ModelAttribute("form") ItemForm form,
            BindingResult result,
            Model model) {
        RelationshipScope scope = portfolios.scope(viewer, relationship);
        portfolios.form(viewer, relationship, item);
        editing(scope.requireWriter(), model);
        return Posts.of(result, "portfolio-items/edit").done("portfolioItems.saved", () -> {
            portfolios.change(viewer, relationship, item, form);
            return address(relationship, item);
        });
    }

    @PostMapping("/{item}/sharing")
    ModelAndView share(Viewer viewer, @PathVariable long relationship, @PathVariable long item) {
        return sharing(viewer, relationship, item, true, "portfolioItems.shared");
    }

    @PostMapping("/{item}/withdrawal")
    ModelAndView unshare(Viewer viewer, @PathVariable long relationship, @PathVariable long item) {
        return sharing(viewer, relationship, item, false, "portfolioItems.unshared");
    }

    @PostMapping("/{item}/removal")
    ModelAndView remove(Viewer viewer, @PathVariable long relationship, @PathVariable long item) {
        return Posts.button("portfolioItems.removed", address(relationship, item), () -> {
            portfolios.remove(viewer, relationship, item);
            return "/relationships/" + relationship + "/portfolio-items";
        });
    }

    @PostMapping("/{item}/comments")
    ModelAndView comment(
            Viewer viewer,
            @PathVariable long relationship,
            @PathVariable long item,
            @Valid @ModelAttribute("form") CommentForm form,
            BindingResult result,
            Model model) {
        showing(viewer, relationship, item, model);
        return Posts.of(result, "portfolio-items/show")
                .done(
                        "portfolioItems.commented",
                        () -> submissions.once(form.token(), () -> {
                            portfolios.comment(viewer, relationship, item, form);
                            return address(relationship, item);
                        }));
    }

    @GetMapping("/{item}/file")
    Download file(Viewer viewer, @PathVariable long relationship, @PathVariable long item) {
        StoredFiles.StoredFile file = portfolios.file(viewer, relationship, item);
        return new Download(file.name(), file.type(), out -> out.write(file.content()));
    }

    private ModelAndView sharing(Viewer viewer, long relationship, long item, boolean shared, String flash) {
        return Posts.button(flash, address(relationship, item), () -> {
            portfolios.share(viewer, relationship, item, shared);
            return address(relationship, item);
        });
    }

    private void showing(Viewer viewer, long relationship, long item, Model model) {
        RelationshipScope scope = portfolios.scope(viewer, relationship);
        model.addAttribute("scope", scope);
        model.addAttribute("item", portfolios.page(viewer, scope, item));
    }

    private void editing(RelationshipScope scope, Model model) {
        model.addAttribute("scope", scope);
        model.addAttribute("choices", portfolios.choices(scope));
    }

    private static String address(long relationship, long item) {
        return "/relationships/" + relationship + "/portfolio-items/" + item;
    }
}
