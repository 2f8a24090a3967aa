package org.mentorium.portfolios;

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

/** An owner's showcases. */
@Controller
@RequestMapping("/portfolios/{portfolio}/showcases")
class ShowcaseController {

    private final Showcases showcases;
    private final ShowcaseReader reader;
    private final ShowcasePages pages;

    ShowcaseController(Showcases showcases, ShowcaseReader reader, ShowcasePages pages) {
        this.showcases = showcases;
        this.reader = reader;
        this.pages = pages;
    }

    @ModelAttribute("base")
    String base(Viewer viewer, @PathVariable long portfolio) {
        return ShowcasePages.base(viewer, portfolio);
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("showcases", reader.rows(viewer));
        model.addAttribute("form", ShowcaseForm.empty());
        return "showcases/list";
    }

    @PostMapping
    ModelAndView create(
            Viewer viewer,
            @ModelAttribute("base") String base,
            @Valid @ModelAttribute("form") ShowcaseForm form,
            BindingResult result,
            Model model) {
        model.addAttribute("showcases", reader.rows(viewer));
        return Posts.of(result, "showcases/list")
                .done("showcases.saved", () -> base + "/" + showcases.create(viewer, form));
    }

    @GetMapping("/{showcase}")
    String edit(Viewer viewer, @PathVariable long showcase, Model model) {
        pages.fill(viewer, showcase, model);
        return ShowcasePages.VIEW;
    }

    @PostMapping("/{showcase}")
    ModelAndView change(
            Viewer viewer,
            @ModelAttribute("base") String base,
            @PathVariable long showcase,
            @Valid @ModelAttribute("form") ShowcaseForm form,
            BindingResult result,
            Model model) {
        pages.fill(viewer, showcase, model);
        return Posts.of(result, ShowcasePages.VIEW).done("showcases.saved", () -> {
            showcases.change(viewer, showcase, form);
            return base + "/" + showcase;
        });
    }

    @PostMapping("/{showcase}/removal")
    ModelAndView remove(Viewer viewer, @ModelAttribute("base") String base, @PathVariable long showcase) {
        return Posts.button("showcases.removed", base, () -> {
            showcases.remove(viewer, showcase);
            return base;
        });
    }
}
