package org.mentorium.reports;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.print.Printer;
import org.mentorium.programs.ProgramScope;
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

/** A program's frozen reports: kept, read as page and files, removed. */
@Controller
@RequestMapping("/programs/{slug}/frozen-reports")
class FrozenReportController {

    private static final String LIST = "frozen-reports/list";

    private final Reports reports;
    private final FrozenReports frozen;
    private final ReportLinks links;
    private final ReportCharts charts;
    private final Printer printer;
    private final Submissions submissions;

    FrozenReportController(
            Reports reports,
            FrozenReports frozen,
            ReportLinks links,
            ReportCharts charts,
            Printer printer,
            Submissions submissions) {
        this.reports = reports;
        this.frozen = frozen;
        this.links = links;
        this.charts = charts;
        this.printer = printer;
        this.submissions = submissions;
    }

    @ModelAttribute("scope")
    ProgramScope scope(Viewer viewer, @PathVariable String slug) {
        return reports.scope(viewer, slug);
    }

    @GetMapping
    String list(@ModelAttribute("scope") ProgramScope scope, Model model) {
        model.addAttribute("kept", frozen.rows(scope));
        model.addAttribute("form", FreezeForm.empty());
        return LIST;
    }

    @PostMapping
    ModelAndView freeze(
            Viewer viewer,
            @ModelAttribute("scope") ProgramScope scope,
            @Valid @ModelAttribute("form") FreezeForm form,
            BindingResult result,
            Model model) {
        scope.requireCoordinator();
        model.addAttribute("kept", frozen.rows(scope));
        return Posts.of(result, LIST).done("reports.frozen.done", () -> {
            reports.settle(scope);
            Report now = reports.asOfOneMoment(scope);
            return submissions.once(
                    form.token(), () -> base(scope) + "/" + frozen.freeze(viewer, scope, form.reportTitle(), now));
        });
    }

    @GetMapping("/{report}")
    String show(
            @ModelAttribute("scope") ProgramScope scope, @PathVariable("report") long id, Locale locale, Model model) {
        fill(scope, id, locale, model);
        return "frozen-reports/show";
    }

    @GetMapping("/{report}/report.pdf")
    Download pdf(@ModelAttribute("scope") ProgramScope scope, @PathVariable("report") long id, Locale locale) {
        return ReportController.pdf(printer, frozen.find(scope, id).report(), name(scope, id), locale);
    }

    @GetMapping("/{report}/report.csv")
    Download csv(@ModelAttribute("scope") ProgramScope scope, @PathVariable("report") long id) {
        return Download.csv(FigureTable.of(frozen.find(scope, id).report().figures()), name(scope, id));
    }

    @GetMapping("/{report}/report.xlsx")
    Download xlsx(@ModelAttribute("scope") ProgramScope scope, @PathVariable("report") long id) {
        return Download.xlsx(FigureTable.of(frozen.find(scope, id).report().figures()), name(scope, id));
    }

    @PostMapping("/{report}/removal")
    ModelAndView remove(@ModelAttribute("scope") ProgramScope scope, @PathVariable("report") long id) {
        return Posts.button("reports.frozen.removed", base(scope), () -> {
            frozen.remove(scope, id);
            return base(scope);
        });
    }

    /** No redirect after success: the address is shown on this page alone. */
    @PostMapping("/{report}/links")
    ModelAndView share(
            Viewer viewer,
            @ModelAttribute("scope") ProgramScope scope,
            @PathVariable("report") long id,
            @Valid @ModelAttribute("form") ShareForm form,
            BindingResult result,
            Locale locale,
            Model model) {
        fill(scope.requireCoordinator(), id, locale, model);
        return Posts.of(result, "frozen-reports/show").shown(() -> {
            String secret = links.share(viewer, scope, id, form);
            model.addAttribute("links", links.of(id));
            return new ModelAndView("frozen-reports/show").addObject("secret", secret);
        });
    }

    @PostMapping("/{report}/links/{link}/removal")
    ModelAndView revoke(
            @ModelAttribute("scope") ProgramScope scope,
            @PathVariable("report") long id,
            @PathVariable("link") long revoked) {
        String page = base(scope) + "/" + id;
        return Posts.button("reports.link.revoked", page, () -> {
            links.revoke(scope, id, revoked);
            return page;
        });
    }

    private void fill(ProgramScope scope, long id, Locale locale, Model model) {
        FrozenReport found = frozen.find(scope, id);
        model.addAttribute("frozen", found);
        model.addAttribute("report", found.report());
        model.addAttribute("charts", charts.of(found.report(), locale));
        model.addAttribute("links", scope.coordinator() ? links.of(id) : List.of());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ShareForm.empty());
        }
    }

    private static String base(ProgramScope scope) {
        return "/programs/" + scope.slug() + "/frozen-reports";
    }

    private static String name(ProgramScope scope, long id) {
        return scope.slug() + "-report-" + id;
    }
}
