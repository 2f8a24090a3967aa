package org.mentorium.reports;

import java.util.List;
import java.util.Locale;
import org.mentorium.programs.ProgramScope;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a frozen report; who coordinates finds its secret addresses there. */
@Component
class FrozenReportPages {

    static final String PAGE = "frozen-reports/show";

    private final FrozenReports frozen;
    private final ReportLinks links;
    private final ReportCharts charts;

    FrozenReportPages(FrozenReports frozen, ReportLinks links, ReportCharts charts) {
        this.frozen = frozen;
        this.links = links;
        this.charts = charts;
    }

    void fill(ProgramScope scope, long id, Locale locale, Model model) {
        FrozenReport found = frozen.find(scope, id);
        model.addAttribute("frozen", found);
        model.addAttribute("report", found.report());
        model.addAttribute("charts", charts.of(found.report(), locale));
        model.addAttribute("links", scope.coordinator() ? links.of(id) : List.of());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ShareForm.empty());
        }
    }

    static String address(ProgramScope scope, long id) {
        return "/programs/" + scope.slug() + "/frozen-reports/" + id;
    }
}
