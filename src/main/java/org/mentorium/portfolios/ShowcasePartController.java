package org.mentorium.portfolios;

import jakarta.validation.Valid;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a showcase is made of, in its owner's order. */
@Controller
@RequestMapping("/portfolios/{portfolio}/showcases/{showcase}/parts")
class ShowcasePartController {

    private final Showcases showcases;
    private final ShowcasePages pages;

    ShowcasePartController(Showcases showcases, ShowcasePages pages) {
        this.showcases = showcases;
        this.pages = pages;
    }

    @ModelAttribute("base")
    String base(Viewer viewer, @PathVariable long portfolio) {
        return ShowcasePages.base(viewer, portfolio);
    }

    @PostMapping
    ModelAndView add(
            Viewer viewer,
            @ModelAttribute("base") String base,
            @PathVariable long showcase,
            @Valid @ModelAttribute("part") PartForm form,
            BindingResult result,
            Model model) {
        pages.fill(viewer, showcase, model);
        return Posts.of(result, ShowcasePages.VIEW).done("showcases.saved", () -> {
            showcases.add(viewer, showcase, form);
            return base + "/" + showcase;
        });
    }

    @PostMapping("/{part}/place")
    ModelAndView move(
            Viewer viewer,
            @ModelAttribute("base") String base,
            @PathVariable long showcase,
            @PathVariable("part") long moved,
            @RequestParam(defaultValue = "up") String to) {
        showcases.move(viewer, showcase, moved, to.equals("up"));
        return Posts.redirect(base + "/" + showcase);
    }

    @PostMapping("/{part}/removal")
    ModelAndView removePart(
            Viewer viewer,
            @ModelAttribute("base") String base,
            @PathVariable long showcase,
            @PathVariable("part") long removed) {
        showcases.removePart(viewer, showcase, removed);
        return Posts.redirect(base + "/" + showcase);
    }
}
