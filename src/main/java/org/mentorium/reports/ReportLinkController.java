package org.mentorium.reports;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Optional;
import org.mentorium.common.RuleBroken;
import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
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

/** Sharing a frozen report by secret addresses, and revoking them. */
@Controller
@RequestMapping("/programs/{slug}/frozen-reports/{report}/links")
class ReportLinkController {

    private final Reports reports;
    private final ReportLinks links;
    private final FrozenReportPages pages;
    private final Submissions submissions;

    ReportLinkController(Reports reports, ReportLinks links, FrozenReportPages pages, Submissions submissions) {
        this.reports = reports;
        this.links = links;
        this.pages = pages;
        this.submissions = submissions;
    }

    @ModelAttribute("scope")
    ProgramScope scope(Viewer viewer, @PathVariable String slug) {
        return reports.scope(viewer, slug);
    }

    /** No redirect after success: the address is shown on this page alone, and kept nowhere for a second time. */
    @PostMapping
    ModelAndView share(
            Viewer viewer,
            @ModelAttribute("scope") ProgramScope scope,
            @PathVariable("report") long id,
            @Valid @ModelAttribute("form") ShareForm form,
            BindingResult result,
            Locale locale,
            Model model) {
        pages.fill(scope.requireCoordinator(), id, locale, model);
        return Posts.of(result, FrozenReportPages.PAGE).shown(() -> {
            String page = FrozenReportPages.address(scope, id);
            Optional<String> secret =
                    submissions.shownOnce(form.token(), page, () -> links.share(viewer, scope, id, form));
            if (secret.isEmpty()) {
                return Posts.refused(page, new RuleBroken("web.secret.already"));
            }
            model.addAttribute("links", links.of(id));
            model.addAttribute("secret", secret.get());
            model.addAttribute("form", ShareForm.empty());
            return new ModelAndView(FrozenReportPages.PAGE);
        });
    }

    @PostMapping("/{link}/removal")
    ModelAndView revoke(
            @ModelAttribute("scope") ProgramScope scope,
            @PathVariable("report") long id,
            @PathVariable("link") long revoked) {
        String page = FrozenReportPages.address(scope, id);
        return Posts.button("reports.link.revoked", page, () -> {
            links.revoke(scope, id, revoked);
            return page;
        });
    }
}
