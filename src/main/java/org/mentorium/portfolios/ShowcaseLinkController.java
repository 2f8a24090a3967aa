package org.mentorium.portfolios;

import jakarta.validation.Valid;
import java.util.Optional;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.web.Posts;
import org.mentorium.web.Submissions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The secret addresses at which others read a showcase. */
@Controller
@RequestMapping("/portfolios/{portfolio}/showcases/{showcase}/links")
class ShowcaseLinkController {

    private final Showcases showcases;
    private final ShowcaseReader reader;
    private final ShowcasePages pages;
    private final Submissions submissions;

    ShowcaseLinkController(Showcases showcases, ShowcaseReader reader, ShowcasePages pages, Submissions submissions) {
        this.showcases = showcases;
        this.reader = reader;
        this.pages = pages;
        this.submissions = submissions;
    }

    @ModelAttribute("base")
    String base(Viewer viewer, @PathVariable long portfolio) {
        return ShowcasePages.base(viewer, portfolio);
    }

    /** No redirect after success: the address is shown on this page alone. */
    @PostMapping
    ModelAndView link(
            Viewer viewer,
            @ModelAttribute("base") String base,
            @PathVariable long showcase,
            @Valid @ModelAttribute("linking") LinkForm form,
            BindingResult result,
            Model model) {
        pages.fill(viewer, showcase, model);
        return Posts.of(result, ShowcasePages.VIEW).shown(() -> {
            String page = base + "/" + showcase;
            Optional<String> secret =
                    submissions.shownOnce(form.token(), page, () -> showcases.link(viewer, showcase, form));
            if (secret.isEmpty()) {
                return Posts.refused(page, new RuleBroken("web.secret.already"));
            }
            model.addAttribute("links", reader.links(showcase));
            model.addAttribute("linking", LinkForm.empty());
            return new ModelAndView(ShowcasePages.VIEW).addObject("secret", secret.get());
        });
    }

    @PostMapping("/{link}/removal")
    ModelAndView revoke(
            Viewer viewer,
            @ModelAttribute("base") String base,
            @PathVariable long showcase,
            @PathVariable("link") long revoked) {
        return Posts.button("showcases.link.ended", base + "/" + showcase, () -> {
            showcases.revoke(viewer, showcase, revoked);
            return base + "/" + showcase;
        });
    }
}
