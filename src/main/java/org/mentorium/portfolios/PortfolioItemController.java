package org.mentorium.portfolios;

import jakarta.validation.Valid;
import org.mentorium.common.Viewer;
import org.mentorium.files.CheckedFiles;
import org.mentorium.files.FileCheck;
import org.mentorium.files.FileDownload;
import org.mentorium.files.FileStore;
import org.mentorium.web.Posts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One item, wherever it stands. */
@Controller
@RequestMapping("/portfolio-items/{item}")
class PortfolioItemController {

    private final Shelf shelf;
    private final Items items;
    private final FileCheck check;
    private final FileStore store;

    PortfolioItemController(Shelf shelf, Items items, FileCheck check, FileStore store) {
        this.shelf = shelf;
        this.items = items;
        this.check = check;
        this.store = store;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable long item, Model model) {
        shelf.showing(viewer, item, model);
        return "portfolio-items/show";
    }

    @GetMapping("/edit")
    String edit(Viewer viewer, @PathVariable long item, Model model) {
        model.addAttribute("form", items.form(viewer, item));
        shelf.editing(viewer, item, model);
        return "portfolio-items/edit";
    }

    @PostMapping
    ModelAndView change(
            Viewer viewer,
            @PathVariable long item,
            @Valid @ModelAttribute("form") ItemForm form,
            BindingResult result,
            Model model) {
        shelf.editing(viewer, item, model);
        return Posts.of(result, "portfolio-items/edit").done("portfolioItems.saved", () -> {
            try (CheckedFiles files = check.all(form.files(), "files")) {
                items.change(viewer, item, form, files);
            }
            return address(item);
        });
    }

    @PostMapping("/sharing")
    ModelAndView share(
            Viewer viewer, @PathVariable long item, @RequestParam(defaultValue = "MEMBERS") Audience audience) {
        return sharing(viewer, item, audience, true, "portfolioItems.shared");
    }

    @PostMapping("/withdrawal")
    ModelAndView unshare(
            Viewer viewer, @PathVariable long item, @RequestParam(defaultValue = "MEMBERS") Audience audience) {
        return sharing(viewer, item, audience, false, "portfolioItems.unshared");
    }

    @PostMapping("/removal")
    ModelAndView remove(Viewer viewer, @PathVariable long item) {
        return Posts.button("portfolioItems.removed", address(item), () -> {
            items.remove(viewer, item);
            return "/portfolios/" + viewer.id();
        });
    }

    @GetMapping("/files/{file}")
    FileDownload file(Viewer viewer, @PathVariable long item, @PathVariable long file) {
        return new FileDownload(shelf.file(viewer, item, file), store);
    }

    private ModelAndView sharing(Viewer viewer, long item, Audience audience, boolean shared, String flash) {
        return Posts.button(flash, address(item), () -> {
            items.share(viewer, item, audience, shared);
            return address(item);
        });
    }

    static String address(long item) {
        return "/portfolio-items/" + item;
    }
}
