package org.mentorium.worklists;

import org.mentorium.common.Viewer;
import org.mentorium.programs.ProgramHomePart;
import org.mentorium.programs.ProgramScope;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The dashboard on a program's own page, for its coordinators. */
@Component
class DashboardPart implements ProgramHomePart {

    private final Dashboards dashboards;

    DashboardPart(Dashboards dashboards) {
        this.dashboards = dashboards;
    }

    @Override
    public void furnish(Viewer viewer, ProgramScope program, Model model) {
        if (WorklistRights.mayRead(program)) {
            model.addAttribute("dashboard", dashboards.of(viewer, program));
        }
    }
}
