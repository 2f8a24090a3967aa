package org.mentorium.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.mentorium.common.Viewer;
import org.mentorium.export.Download;
import org.mentorium.print.Printer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The evaluation report, on the page and as files. */
@Controller
class ReportController {

    private final Reports reports;
    private final Printer printer;
    private final Clock clock;

    ReportController(Reports reports, Printer printer, Clock clock) {
        this.reports = reports;
        this.printer = printer;
        this.clock = clock;
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

    @GetMapping("/programs/{slug}/report.pdf")
    Download pdf(Viewer viewer, @PathVariable String slug) {
        Report report = reports.report(viewer, slug);
        LocalDate today = LocalDate.ofInstant(clock.instant(), report.scope().zone());
        return printer.pdf(slug + "-report", "reports/print", viewer.locale(), Map.of("report", report, "on", today));
    }
}
