package org.mentorium.reports;

import java.util.Locale;
import java.util.Map;
import org.mentorium.export.Download;
import org.mentorium.print.Printer;
import org.springframework.stereotype.Component;

/** Prints a report with its drawings, as it is now or as it was kept. */
@Component
class ReportPaper {

    private final Printer printer;
    private final ReportCharts charts;

    ReportPaper(Printer printer, ReportCharts charts) {
        this.printer = printer;
        this.charts = charts;
    }

    Download pdf(Report report, String name, Locale locale) {
        return printer.pdf(
                name, "reports/print", locale, Map.of("report", report, "charts", charts.of(report, locale)));
    }
}
