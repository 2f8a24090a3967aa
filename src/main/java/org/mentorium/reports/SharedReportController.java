package org.mentorium.reports;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.mentorium.export.Download;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A frozen report at a secret address, for whoever has it. */
@Controller
@RequestMapping("/shared-reports/{token}")
class SharedReportController {

    private static final String FILE = "report";

    private final ReportLinks links;
    private final ReportCharts charts;
    private final ReportPaper paper;

    SharedReportController(ReportLinks links, ReportCharts charts, ReportPaper paper) {
        this.links = links;
        this.charts = charts;
        this.paper = paper;
    }

    /** The address is a secret: no search engine keeps it, and no page that a link leads to is told it. */
    @ModelAttribute
    void secret(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping
    String show(@PathVariable String token, Locale locale, Model model) {
        FrozenReport found = links.open(token);
        model.addAttribute("frozen", found);
        model.addAttribute("report", found.report());
        model.addAttribute("charts", charts.of(found.report(), locale));
        model.addAttribute("base", "/shared-reports/" + token);
        return "shared-reports/show";
    }

    @GetMapping("/report.pdf")
    Download pdf(@PathVariable String token, Locale locale) {
        return paper.pdf(links.open(token).report(), FILE, locale);
    }

    @GetMapping("/report.csv")
    Download csv(@PathVariable String token) {
        return Download.csv(FigureTable.of(links.open(token).report().figures()), FILE);
    }
}
