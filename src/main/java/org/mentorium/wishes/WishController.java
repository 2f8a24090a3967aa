package org.mentorium.wishes;

import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Whom a mentee would like to be matched with: the list, in their order. */
@Controller
@RequestMapping("/programs/{slug}/wishes")
class WishController {

    private final WishPages pages;

    WishController(WishPages pages) {
        this.pages = pages;
    }

    @GetMapping
    String list(Viewer viewer, @PathVariable String slug, Model model) {
        model.addAttribute("wish", pages.page(viewer, slug));
        model.addAttribute("form", new RatherNotForm(""));
        return "wishes/list";
    }

    @PostMapping
    ModelAndView add(Viewer viewer, @PathVariable String slug, @RequestParam(defaultValue = "0") long other) {
        return Posts.button("wishes.added", path(slug), () -> {
            pages.add(viewer, slug, other);
            return path(slug);
        });
    }

    @PostMapping("/{other}/position")
    ModelAndView move(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable long other,
            @RequestParam(defaultValue = "false") boolean up) {
        return Posts.button("wishes.moved", path(slug), () -> {
            pages.move(viewer, slug, other, up);
            return path(slug);
        });
    }

    @PostMapping("/{other}/removal")
    ModelAndView remove(Viewer viewer, @PathVariable String slug, @PathVariable long other) {
        return Posts.button("wishes.removed", path(slug), () -> {
            pages.remove(viewer, slug, other);
            return path(slug);
        });
    }

    static String path(String slug) {
        return "/programs/" + slug + "/wishes";
    }
}
