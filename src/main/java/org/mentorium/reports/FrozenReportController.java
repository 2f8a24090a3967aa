package org.mentorium.reports;

import jakarta.validation.Valid;
import java.util.Locale;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
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
    private final FrozenReportPages pages;
    private final Comparisons comparisons;
    private final ComparedPrograms programs;
    private final ComparisonChoices choices;
    private final ReportPaper paper;
    private final Submissions submissions;

    FrozenReportController(
            Reports reports,
            FrozenReports frozen,
            FrozenReportPages pages,
            Comparisons comparisons,
            ComparedPrograms programs,
            ComparisonChoices choices,
            ReportPaper paper,
            Submissions submissions) {
        this.reports = reports;
        this.frozen = frozen;
        this.pages = pages;
        this.comparisons = comparisons;
        this.programs = programs;
        this.choices = choices;
        this.paper = paper;
        this.submissions = submissions;
    }

    @ModelAttribute("scope")
    ProgramScope scope(Viewer viewer, @PathVariable String slug) {
        return reports.scope(viewer, slug);
    }

    @GetMapping
    String list(Viewer viewer, @ModelAttribute("scope") ProgramScope scope, Locale locale, Model model) {
        fill(viewer, scope, locale, model);
        model.addAttribute("form", FreezeForm.empty());
        return LIST;
    }

    @PostMapping
    ModelAndView freeze(
            Viewer viewer,
            @ModelAttribute("scope") ProgramScope scope,
            @Valid @ModelAttribute("form") FreezeForm form,
            BindingResult result,
            Locale locale,
            Model model) {
        scope.requireCoordinator();
        fill(viewer, scope, locale, model);
        return Posts.of(result, LIST).done("reports.frozen.done", () -> {
            CompareFilter beside = new CompareFilter(form.with());
            comparisons.settle(viewer, scope, beside);
            Report now = comparisons.asOfOneMoment(viewer, scope, beside);
            return submissions.once(
                    form.token(), () -> base(scope) + "/" + frozen.freeze(viewer, scope, form.reportTitle(), now));
        });
    }

    @GetMapping("/{report}")
    String show(
            @ModelAttribute("scope") ProgramScope scope, @PathVariable("report") long id, Locale locale, Model model) {
        pages.fill(scope, id, locale, model);
        return FrozenReportPages.PAGE;
    }

    @GetMapping("/{report}/report.pdf")
    Download pdf(@ModelAttribute("scope") ProgramScope scope, @PathVariable("report") long id, Locale locale) {
        return paper.pdf(frozen.find(scope, id).report(), name(scope, id), locale);
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

    private void fill(Viewer viewer, ProgramScope scope, Locale locale, Model model) {
        model.addAttribute("kept", frozen.rows(scope));
        if (scope.coordinator()) {
            choices.fill(programs.keepable(viewer, scope), viewer, locale, model);
        }
    }

    private static String base(ProgramScope scope) {
        return "/programs/" + scope.slug() + "/frozen-reports";
    }

    private static String name(ProgramScope scope, long id) {
        return scope.slug() + "-report-" + id;
    }
}
