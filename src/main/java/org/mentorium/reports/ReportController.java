package org.mentorium.reports;

import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The evaluation report, on the page and as files. */
@Controller
class ReportController {

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/programs/{slug}/report")
    String show(Viewer viewer, @PathVariable String slug, Model model) {
        Report report = reports.report(viewer, slug);
        model.addAttribute("report", report);
        model.addAttribute("scope", report.scope());
        return "reports/show";
    }

    @GetMapping("/programs/{slug}/report.csv")
    Download csv(Viewer viewer, @PathVariable String slug) {
        return Download.csv(reports.table(viewer, slug), slug + "-report");
    }

    @GetMapping("/programs/{slug}/report.xlsx")
    Download xlsx(Viewer viewer, @PathVariable String slug) {
        return Download.xlsx(reports.table(viewer, slug), slug + "-report");
    }
}
