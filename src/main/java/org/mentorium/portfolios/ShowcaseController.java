package org.mentorium.portfolios;

import jakarta.validation.Valid;
import java.util.Optional;
import org.mentorium.common.NotFound;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An owner's showcases. */
@Controller
@RequestMapping("/portfolios/{portfolio}/showcases")
class ShowcaseController {

    private final Showcases showcases;
    private final ShowcaseReader reader;
    private final Submissions submissions;

    ShowcaseController(Showcases showcases, ShowcaseReader reader, Submissions submissions) {
        this.showcases = showcases;
        this.reader = reader;
        this.submissions = submissions;
    }

    /** Somebody else's portfolio does not exist. */
    @ModelAttribute("base")
    String base(Viewer viewer, @PathVariable long portfolio) {
        NotFound.unless(portfolio == viewer.id());
        return "/portfolios/" + portfolio + "/showcases";
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("showcases", reader.rows(viewer));
        model.addAttribute("form", new ShowcaseForm("", ""));
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
        fill(viewer, showcase, model);
        return "showcases/edit";
    }

    @PostMapping("/{showcase}")
    ModelAndView change(
            Viewer viewer,
            @ModelAttribute("base") String base,
            @PathVariable long showcase,
            @Valid @ModelAttribute("form") ShowcaseForm form,
            BindingResult result,
            Model model) {
        fill(viewer, showcase, model);
        return Posts.of(result, "showcases/edit").done("showcases.saved", () -> {
            showcases.change(viewer, showcase, form);
            return base + "/" + showcase;
        });
    }

    @PostMapping("/{showcase}/parts")
    ModelAndView add(
            Viewer viewer,
            @ModelAttribute("base") String base,
            @PathVariable long showcase,
            @Valid @ModelAttribute("part") PartForm form,
            BindingResult result,
            Model model) {
        fill(viewer, showcase, model);
        return Posts.of(result, "showcases/edit").done("showcases.saved", () -> {
            showcases.add(viewer, showcase, form);
            return base + "/" + showcase;
        });
    }

    @PostMapping("/{showcase}/parts/{part}/place")
    ModelAndView move(
            Viewer viewer,
            @ModelAttribute("base") String base,
            @PathVariable long showcase,
            @PathVariable("part") long moved,
            @RequestParam(defaultValue = "up") String to) {
        showcases.move(viewer, showcase, moved, to.equals("up"));
        return Posts.redirect(base + "/" + showcase);
    }

    @PostMapping("/{showcase}/parts/{part}/removal")
    ModelAndView removePart(
            Viewer viewer,
            @ModelAttribute("base") String base,
            @PathVariable long showcase,
            @PathVariable("part") long removed) {
        showcases.removePart(viewer, showcase, removed);
        return Posts.redirect(base + "/" + showcase);
    }

    /** No redirect after success: the address is shown on this page alone. */
    @PostMapping("/{showcase}/links")
    ModelAndView link(
            Viewer viewer,
            @ModelAttribute("base") String base,
            @PathVariable long showcase,
            @Valid @ModelAttribute("linking") LinkForm form,
            BindingResult result,
            Model model) {
        fill(viewer, showcase, model);
        return Posts.of(result, "showcases/edit").shown(() -> {
            String page = base + "/" + showcase;
            Optional<String> secret =
                    submissions.shownOnce(form.token(), page, () -> showcases.link(viewer, showcase, form));
            if (secret.isEmpty()) {
                return Posts.refused(page, new RuleBroken("web.secret.already"));
            }
            model.addAttribute("links", reader.links(showcase));
            model.addAttribute("linking", LinkForm.empty());
            return new ModelAndView("showcases/edit").addObject("secret", secret.get());
        });
    }

    @PostMapping("/{showcase}/links/{link}/removal")
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

    @PostMapping("/{showcase}/removal")
    ModelAndView remove(Viewer viewer, @ModelAttribute("base") String base, @PathVariable long showcase) {
        return Posts.button("showcases.removed", base, () -> {
            showcases.remove(viewer, showcase);
            return base;
        });
    }

    private void fill(Viewer viewer, long showcase, Model model) {
        ShowcasePage page = reader.own(viewer, showcase);
        model.addAttribute("page", page);
        model.addAttribute("links", reader.links(showcase));
        model.addAttribute("items", reader.items(viewer));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new ShowcaseForm(page.title(), page.intro()));
        }
        if (!model.containsAttribute("part")) {
            model.addAttribute("part", new PartForm(null, ""));
        }
        if (!model.containsAttribute("linking")) {
            model.addAttribute("linking", LinkForm.empty());
        }
    }
}
