package org.mentorium.reports;

import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramScope;
import org.springframework.stereotype.Component;

/** Keeps a program's report as it is now. */
@Component
public class ReportFreezer {

    private final Reports reports;
    private final FrozenReports frozen;

    ReportFreezer(Reports reports, FrozenReports frozen) {
        this.reports = reports;
        this.frozen = frozen;
    }

    /** As its coordinator. */
    public long freeze(Viewer coordinator, String slug, String title) {
        ProgramScope scope = reports.scope(coordinator, slug);
        reports.settle(scope);
        return frozen.freeze(coordinator, scope, title, reports.report(scope));
    }
}
