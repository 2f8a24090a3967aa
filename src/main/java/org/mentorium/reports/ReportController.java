package org.mentorium.reports;

import java.util.Locale;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.programs.ProgramScope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The evaluation report as it is now, on the page and as files. */
@Controller
class ReportController {

    private final Reports reports;
    private final ReportCharts charts;
    private final ReportPaper paper;

    ReportController(Reports reports, ReportCharts charts, ReportPaper paper) {
        this.reports = reports;
        this.charts = charts;
        this.paper = paper;
    }

    @GetMapping("/programs/{slug}/report")
    String show(Viewer viewer, @PathVariable String slug, Locale locale, Model model) {
        ProgramScope scope = reports.scope(viewer, slug);
        Report report = reports.report(scope);
        model.addAttribute("scope", scope);
        model.addAttribute("report", report);
        model.addAttribute("charts", charts.of(report, locale));
        return "reports/show";
    }

    @GetMapping("/programs/{slug}/report.csv")
    Download csv(Viewer viewer, @PathVariable String slug) {
        return Download.csv(FigureTable.of(report(viewer, slug).figures()), slug + "-report");
    }

    @GetMapping("/programs/{slug}/report.xlsx")
    Download xlsx(Viewer viewer, @PathVariable String slug) {
        return Download.xlsx(FigureTable.of(report(viewer, slug).figures()), slug + "-report");
    }

    @GetMapping("/programs/{slug}/report.pdf")
    Download pdf(Viewer viewer, @PathVariable String slug) {
        return paper.pdf(report(viewer, slug), slug + "-report", viewer.locale());
    }

    private Report report(Viewer viewer, String slug) {
        return reports.report(reports.scope(viewer, slug));
    }
}
