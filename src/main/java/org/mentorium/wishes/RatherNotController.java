package org.mentorium.wishes;

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
import org.springframework.web.servlet.ModelAndView;

/** With whom somebody would rather not be matched, which nobody else ever reads. */
@Controller
@RequestMapping("/programs/{slug}/rather-nots")
class RatherNotController {

    private final WishPages pages;

    RatherNotController(WishPages pages) {
        this.pages = pages;
    }

    @PostMapping
    ModelAndView sayAddress(
            Viewer viewer,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") RatherNotForm form,
            BindingResult result,
            Model model) {
        model.addAttribute("wish", pages.page(viewer, slug));
        return Posts.of(result, "wishes/list").done("wishes.ratherNotSaid", () -> {
            pages.ratherNot(viewer, slug, form.email());
            return WishController.path(slug);
        });
    }

    /** Of somebody whom the viewer sees by name. */
    @PostMapping("/{other}")
    ModelAndView say(Viewer viewer, @PathVariable String slug, @PathVariable long other) {
        return Posts.button("wishes.ratherNotSaid", WishController.path(slug), () -> {
            pages.ratherNot(viewer, slug, other);
            return WishController.path(slug);
        });
    }

    @PostMapping("/{other}/removal")
    ModelAndView takeBack(Viewer viewer, @PathVariable String slug, @PathVariable long other) {
        return Posts.button("wishes.ratherNotTakenBack", WishController.path(slug), () -> {
            pages.takeBack(viewer, slug, other);
            return WishController.path(slug);
        });
    }

    /** Of an address, which is in the form alone and never in a link. */
    @PostMapping("/removal")
    ModelAndView takeBackAddress(
            Viewer viewer,
            @PathVariable String slug,
            @Valid @ModelAttribute("form") RatherNotForm form,
            BindingResult result,
            Model model) {
        model.addAttribute("wish", pages.page(viewer, slug));
        return Posts.of(result, "wishes/list").done("wishes.ratherNotTakenBack", () -> {
            pages.takeBack(viewer, slug, form.email());
            return WishController.path(slug);
        });
    }
}
